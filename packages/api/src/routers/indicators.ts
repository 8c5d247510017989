import {
	contributingInput,
	explanationInput,
	readContributing,
	readExplanation,
} from "@harmattan/analysis/indicator/explanation";
import { matrixInput, readMatrix } from "@harmattan/analysis/indicator/matrix";
import { indicatorInput, readIndicator } from "@harmattan/analysis/indicator/read-indicator";
import { readRegionFigures, regionFiguresInput } from "@harmattan/analysis/indicator/region-figures";
import { readValueHistory } from "@harmattan/analysis/indicator/value-history";
import { listDatasets } from "@harmattan/database/queries/datasets";
import { readLagCurve } from "@harmattan/database/queries/reporting-lag";
import { CLASSES_VERSION, EVENT_CLASSES } from "@harmattan/domain/events/classes";
import { FORCE_BALANCE } from "@harmattan/domain/forces/balance-definition";
import { INDICATORS } from "@harmattan/domain/indicators/catalogue";
import type { DefinitionText, IndicatorDefinition } from "@harmattan/domain/indicators/definition";
import { REPORTING_LAG } from "@harmattan/domain/indicators/reporting-lag";
import { pastProcedure } from "../past-procedure.ts";
import { publicProcedure, router } from "../trpc.ts";

/** A definition as the Method page and the API show it: the words of the object that computes. */
export interface DefinitionView {
	id: string;
	version: number;
	unit: string;
	bounds: string;
	/** For a series of events: the interval that its formula is made for, null for any. Null for what is formed of other data. */
	ofEvents: Pick<IndicatorDefinition, "interval"> | null;
	text: DefinitionText;
}

/** All definitions, in the order of pages. */
export function definitions(): DefinitionView[] {
	const reported = ({
		id,
		version,
		unit,
		bounds,
		text,
	}: typeof FORCE_BALANCE | typeof REPORTING_LAG | IndicatorDefinition) => ({
		id,
		version,
		unit,
		bounds,
		text: text.en,
	});
	return [
		...INDICATORS.map((indicator) => ({ ...reported(indicator), ofEvents: { interval: indicator.interval } })),
		{ ...reported(FORCE_BALANCE), ofEvents: null },
		{ ...reported(REPORTING_LAG), ofEvents: null },
	];
}

export const indicatorsRouter = router({
	definitions: publicProcedure.query(() => definitions()),
	/** The event classes that every indicator points at, with the version of their definition. */
	classes: publicProcedure.query(() => ({ version: CLASSES_VERSION, names: EVENT_CLASSES })),
	/** Every indicator of every region, with its change. */
	matrix: pastProcedure.input(matrixInput).query(({ ctx, input }) => readMatrix(ctx, input)),
	/** The explained value as the data stood after each of the newest imports. */
	history: publicProcedure
		.input(contributingInput.omit({ limit: true, after: true }))
		.query(({ ctx, input }) => readValueHistory(ctx, input)),
	/** How the events of each dataset come in. */
	reportingLags: pastProcedure.query(async ({ ctx }) =>
		Promise.all(
			(await listDatasets(ctx.db, ctx.viewer)).map(async ({ id, name, synthetic }) => ({
				dataset: { id, name, synthetic },
				curve: await readLagCurve(ctx.db, id),
			})),
		),
	),
	/** Every indicator of one region. */
	ofRegion: pastProcedure.input(regionFiguresInput).query(({ ctx, input }) => readRegionFigures(ctx, input)),
	read: pastProcedure.input(indicatorInput).query(({ ctx, input }) => readIndicator(ctx, input)),
	/** An indicator opened: its series, and one value with what it was formed of. */
	explain: pastProcedure.input(explanationInput).query(({ ctx, input }) => readExplanation(ctx, input)),
	/** The events that the explained value was formed of. */
	contributing: pastProcedure.input(contributingInput).query(({ ctx, input }) => readContributing(ctx, input)),
});
