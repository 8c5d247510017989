"use client";

import { useTranslations } from "next-intl";
import type { MapState } from "../map-parameters.ts";

const VIEWS = ["map", "table", "pivot", "charts"] as const;

interface ViewTabsProps {
	view: MapState["view"];
	onView: (view: MapState["view"]) => void;
}

/** Whether the chosen events are shown as a map, a table, a pivot or charts. */
export function ViewTabs({ view, onView }: ViewTabsProps) {
	const t = useTranslations("map");
	return (
		<fieldset aria-label={t("views")} className="type-table flex gap-4">
			{VIEWS.map((one) => (
				<button
					key={one}
					type="button"
					aria-pressed={view === one}
					onClick={() => onView(one)}
					className={`min-h-6 ${view === one ? "type-key text-ink" : "text-accent underline underline-offset-2"}`}
				>
					{t(`view.${one}`)}
				</button>
			))}
		</fieldset>
	);
}
