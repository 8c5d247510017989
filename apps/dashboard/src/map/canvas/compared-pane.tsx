"use client";

import type { Days } from "@harmattan/maps/model/days";
import { LocalCounts } from "@harmattan/maps/model/local-counts";
import { MapModel } from "@harmattan/maps/model/map-model";
import { differenceFills } from "@harmattan/maps/model/region-fills";
import { useTranslations } from "next-intl";
import { type ComponentProps, useMemo } from "react";
import { comparedDays } from "../choice.ts";
import { differenceWords } from "../figure/difference-words.ts";
import { MapProvider, useMap } from "../map-context.tsx";
import type { OpenedMap } from "../opened-map.ts";
import { useColumns } from "../use-columns.ts";
import { usePicture } from "../use-picture.ts";
import { MapPane } from "./map-pane.tsx";
import { PaneTitle } from "./pane-title.tsx";

type PaneProps = Omit<ComponentProps<typeof MapPane>, "fills" | "children">;

/** A second map beside the first: another period, or another dataset in the same days, and how the two differ. */
export function ComparedPane(pane: PaneProps) {
	const t = useTranslations();
	const first = useMap();
	const { opened, state, model, picture } = first;
	const other = opened.datasets.find(({ id }) => id === state.vs && id !== opened.dataset.id) ?? null;
	const { file, progress, error } = useColumns(other?.id ?? null, opened);
	const columns = other === null ? model.columns : file?.columns;
	const own = useMemo(() => columns && new MapModel(new LocalCounts(columns)), [columns]);
	if (error !== null) return <p role="alert">{t("map.error", { message: error })}</p>;
	if (own === undefined || picture.days === null) return <p role="status">{t("map.loading")}</p>;
	return (
		<Compared
			{...pane}
			model={own}
			opened={other === null ? opened : { ...opened, dataset: other }}
			days={other === null ? comparedDays(state, picture.days) : picture.days}
			firstDays={picture.days}
			busy={progress !== null}
		/>
	);
}

interface ComparedProps extends PaneProps {
	model: MapModel;
	opened: OpenedMap;
	days: Days;
	firstDays: Days;
}

function Compared({ model, opened, days, firstDays, ...pane }: ComparedProps) {
	const t = useTranslations();
	const first = useMap();
	const { state, actors, change } = first;
	const picture = usePicture(model, state, days, actors, opened.dataset.coverage);
	const fills = useMemo(
		() =>
			state.diff
				? differenceFills(
						opened.regions,
						{
							columns: first.model.columns,
							counts: first.picture.counts,
							days: firstDays,
							coverage: first.opened.dataset.coverage,
						},
						{ columns: model.columns, counts: picture.counts, days, coverage: opened.dataset.coverage },
						state.weight,
					)
				: null,
		[state.diff, state.weight, opened, first, firstDays, model, days, picture],
	);
	return (
		<section
			aria-label={t("map.second")}
			className="flex min-h-0 min-w-0 flex-1 flex-col border-line max-md:border-t md:border-l"
		>
			<PaneTitle dataset={opened.dataset} picture={picture}>
				<p className="type-caption text-ink-2">{differenceWords(t, first.picture, picture)}</p>
				<label className="type-caption flex min-h-6 items-center gap-2">
					<input type="checkbox" checked={state.diff} onChange={() => change({ diff: !state.diff })} />
					{t("map.diff")}
				</label>
			</PaneTitle>
			<MapProvider value={{ ...first, opened, model, picture }}>
				<MapPane {...pane} fills={fills} />
			</MapProvider>
		</section>
	);
}
