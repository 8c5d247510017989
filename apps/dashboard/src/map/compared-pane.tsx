"use client";

import { useTranslations } from "next-intl";
import { type ComponentProps, useMemo } from "react";
import { comparedDays, type Days } from "./choice.ts";
import { differenceWords } from "./difference-words.ts";
import { MapModel } from "./map-model.ts";
import { MapPane } from "./map-pane.tsx";
import type { OpenedMap } from "./opened-map.ts";
import { PaneTitle } from "./pane-title.tsx";
import { differenceFills } from "./region-fills.ts";
import { useColumns } from "./use-columns.ts";
import { type Picture, usePicture } from "./use-picture.ts";

/** The picture is the first map's, which it is compared with. */
interface ComparedPaneProps extends Omit<ComponentProps<typeof MapPane>, "fills" | "children"> {
	onDiff: (diff: boolean) => void;
}

/** A second map beside the first: another period, or another dataset in the same days, and how the two differ. */
export function ComparedPane({ picture: first, onDiff, ...pane }: ComparedPaneProps) {
	const t = useTranslations();
	const { opened, state, actors, model } = pane;
	const other = opened.datasets.find(({ id }) => id === state.vs && id !== opened.dataset.id) ?? null;
	const { file, progress, error } = useColumns(other?.id ?? null, opened);
	const columns = other === null ? model.columns : file?.columns;
	const own = useMemo(() => columns && new MapModel(columns), [columns]);
	if (error !== null) return <p role="alert">{t("map.error", { message: error })}</p>;
	if (own === undefined || first.days === null) return <p role="status">{t("map.loading")}</p>;
	return (
		<Compared
			{...pane}
			model={own}
			opened={other === null ? opened : { ...opened, dataset: other }}
			days={other === null ? comparedDays(state, first.days) : first.days}
			first={first}
			firstDays={first.days}
			firstCoverage={opened.dataset.coverage}
			firstModel={model}
			actors={actors}
			onDiff={onDiff}
			busy={progress !== null}
		/>
	);
}

interface ComparedProps extends Omit<ComparedPaneProps, "picture"> {
	days: Days;
	first: Picture;
	firstDays: Days;
	firstCoverage: OpenedMap["dataset"]["coverage"];
	firstModel: MapModel;
}

function Compared({ days, first, firstDays, firstCoverage, firstModel, onDiff, ...pane }: ComparedProps) {
	const t = useTranslations();
	const { model, state, actors, opened } = pane;
	const picture = usePicture(model, state, days, actors, opened.dataset.coverage);
	const fills = useMemo(
		() =>
			state.diff
				? differenceFills(
						opened.regions,
						{ columns: firstModel.columns, counts: first.counts, days: firstDays, coverage: firstCoverage },
						{ columns: model.columns, counts: picture.counts, days, coverage: opened.dataset.coverage },
						state.weight,
					)
				: null,
		[state.diff, state.weight, opened, firstModel, firstDays, firstCoverage, first, model, days, picture],
	);
	return (
		<section
			aria-label={t("map.second")}
			className="flex min-h-0 min-w-0 flex-1 flex-col border-line max-md:border-t md:border-l"
		>
			<PaneTitle dataset={opened.dataset} picture={picture}>
				<p className="type-caption text-ink-2">{differenceWords(t, first, picture)}</p>
				<label className="type-caption flex min-h-6 items-center gap-2">
					<input type="checkbox" checked={state.diff} onChange={() => onDiff(!state.diff)} />
					{t("map.diff")}
				</label>
			</PaneTitle>
			<MapPane {...pane} picture={picture} fills={fills} />
		</section>
	);
}
