import { listActors } from "@harmattan/database/queries/actors";
import { newestRevision } from "@harmattan/database/queries/revisions";
import { listEventPoints } from "@harmattan/database/queries/zone-events";
import { listZoneScales, listZones } from "@harmattan/database/queries/zones";
import { isClaimable } from "@harmattan/domain/claims/made-claim";
import { coveredDays, extentOf } from "@harmattan/domain/coverage/coverage";
import { DomainError } from "@harmattan/domain/errors";
import { shortId } from "@harmattan/domain/short-id";
import { lastCompleteMonth } from "@harmattan/domain/time/calendar";
import { daysOfMonth, month, monthsLater, monthTextOf } from "@harmattan/domain/time/month";
import { PROPOSAL_RULE } from "@harmattan/domain/zones/proposal";
import { layerCountries, reaches } from "@harmattan/geo/country-ground";
import { groundKm2 } from "@harmattan/geo/ground";
import { proposedGround } from "@harmattan/geo/proposed-ground";
import { z } from "zod";
import type { Reader } from "../reader.ts";
import { resolveView } from "../view.ts";
import { cutZones } from "./cut-zones.ts";
import { drawnIn } from "./zones.ts";

export const proposalInput = z.object({
	actor: shortId,
	dataset: shortId.nullable().default(null),
	region: shortId.nullable().default(null),
	/** Null: the scale that ships, or the first. */
	scale: shortId.nullable().default(null),
	/** The last month that is looked at; null: the last complete one that the dataset covers. */
	month: month.nullable().default(null),
});
export type ProposalInput = z.infer<typeof proposalInput>;

const SHIPPED_SCALE = "influence";

/**
 * What the rule of proposals makes of an actor's events. Nothing is stored: a person draws, or takes this outline over, and answers for it.
 * Throws a DomainError for a dataset that is not open, since a zone is for everybody.
 */
export async function proposeZone(ctx: Reader, input: ProposalInput) {
	const view = await resolveView(ctx, { dataset: input.dataset, region: input.region, actor: input.actor });
	const { dataset, region } = view;
	if (!isClaimable(dataset))
		throw new DomainError("forbidden", `${dataset.name} is not open, and a zone is for everybody`, {
			parameter: "dataset",
			remedy: "Propose from an open dataset.",
		});
	const scales = await listZoneScales(ctx.db);
	const scale =
		scales.find(({ id }) => id === (input.scale ?? SHIPPED_SCALE)) ?? (input.scale === null ? scales[0] : undefined);
	const [weakest] = scale?.classes ?? [];
	if (scale === undefined || weakest === undefined)
		throw new DomainError("not_found", `there is no scale ${input.scale ?? SHIPPED_SCALE}`, { parameter: "scale" });
	const extent = extentOf(view.coverage);
	if (extent === null)
		throw new DomainError("invalid", `${dataset.name} does not cover ${region.name}`, {
			parameter: "region",
			remedy: "Choose a region that the dataset covers.",
		});
	const last = input.month ?? monthTextOf(lastCompleteMonth(extent.to));
	const months = Array.from({ length: PROPOSAL_RULE.months }, (_, index) =>
		monthsLater(last, index + 1 - PROPOSAL_RULE.months),
	);
	const [from, to] = [daysOfMonth(months[0] ?? last).from, daysOfMonth(last).to];
	const heldMonths = months.filter((one) => {
		const days = daysOfMonth(one);
		return coveredDays(view.coverage, days).complete === days.to - days.from + 1;
	});
	const events = await listEventPoints(ctx.db, {
		viewer: ctx.viewer,
		datasetId: dataset.id,
		countries: view.countries,
		admin1: view.admin1,
		eventClass: "V",
		actorId: input.actor,
		fromDay: from,
		toDay: to,
	});
	const found = proposedGround(events);
	const [zones, actors, revision] = await Promise.all([
		listZones(ctx.db),
		listActors(ctx.db),
		newestRevision(ctx.db, ctx.viewer),
	]);
	const own = zones.filter((zone) => zone.actor === input.actor && zone.scale === scale.id);
	const drawn = drawnIn(own, last);
	const proposed = found === null ? [] : [{ class: weakest, geometry: found.geometry }];
	const elsewhere = layerCountries().filter((country) => !view.countries.includes(country));
	const isComparable =
		drawn.length > 0 && view.admin1 === null && !drawn.some(({ geometry }) => reaches(geometry, elsewhere));
	return {
		revision: revision?.id ?? 0,
		dataset: {
			id: dataset.id,
			name: dataset.name,
			attribution: dataset.attribution,
			licence: dataset.licence,
			synthetic: dataset.synthetic,
		},
		region: { id: region.id, name: region.name },
		actor: { id: input.actor, name: actors.find(({ id }) => id === input.actor)?.name ?? input.actor },
		scale,
		class: weakest,
		month: last,
		from: months[0] ?? last,
		rule: PROPOSAL_RULE,
		/** Months of the rule's that the dataset covers throughout; in the others a place without events is not known to be quiet. */
		heldMonths: heldMonths.length,
		/** Events of the actor that have a point. */
		events: events.length,
		geometry: found?.geometry ?? null,
		cells: found?.cells.length ?? 0,
		km2: groundKm2(found?.geometry ?? null),
		/** Beside what is drawn for the month, of any class; null where nothing is drawn, or some of it lies outside the region. */
		difference: isComparable ? cutZones(drawn, proposed, scale.classes).difference.whole : null,
	};
}
