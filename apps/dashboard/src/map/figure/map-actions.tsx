"use client";

import type { EventChoice } from "@harmattan/domain/events/event-choice";
import { lookOf } from "@harmattan/domain/views/map-look";
import type { Weight } from "@harmattan/maps/model/weight";
import { useTranslations } from "next-intl";
import { CiteButton } from "@/citing/cite-button.tsx";
import { type ClaimedView, ClaimForm } from "@/claims/claim-form.tsx";
import { DataExport } from "../drawer/data-export.tsx";
import { SavedViews } from "../filters/saved-views.tsx";
import { useMap } from "../map-context.tsx";
import type { MapState } from "../map-parameters.ts";
import type { Picture } from "../use-picture.ts";
import { MapExport, type MapExportProps } from "./map-export.tsx";
import { ViewTabs } from "./view-tabs.tsx";

interface MapActionsProps extends MapExportProps {
	choice: EventChoice;
	onView: (view: MapState["view"]) => void;
}

/** What can be done with a view: shown otherwise, saved as a figure, taken as data, cited. */
export function MapActions({ choice, onView, ...figure }: MapActionsProps) {
	const t = useTranslations("map");
	const { picture, state, opened } = useMap();
	// Of two maps beside each other only the first one's figures would be kept.
	const isAlone = state.vs === null;
	const claimed = opened.mayClaim && isAlone ? claimOf(choice, state.weight, picture) : null;
	const cited = () => {
		const { knownAt, ...requested } = choice;
		return {
			kind: "map" as const,
			requested: { ...requested, look: lookOf(new URLSearchParams(location.search)) },
			knownAt,
		};
	};
	return (
		<div className="flex flex-wrap items-start gap-x-5">
			<ViewTabs view={state.view} onView={onView} />
			<SavedViews knownAt={opened.knownAt} />
			<DataExport choice={choice} total={picture.counts.total.events} />
			{picture.days ? <MapExport {...figure} /> : null}
			{claimed === null ? null : <ClaimForm key={JSON.stringify(claimed)} view={claimed} />}
			{opened.mayCite && isAlone ? <CiteButton view={cited} label={t("cite")} /> : null}
		</div>
	);
}

/** What the map shows as a view to claim; null where its days are open. */
function claimOf(
	{ dataset, knownAt: _present, ...choice }: EventChoice,
	weight: Weight,
	{ counts: { total } }: Picture,
): ClaimedView | null {
	const { from, to } = choice;
	if (dataset === null || from === null || to === null) return null;
	const measure = weight === "events" ? ("events" as const) : ("fatalities" as const);
	return { dataset, value: total[weight], test: { kind: "chosen", choice: { ...choice, from, to }, measure } };
}
