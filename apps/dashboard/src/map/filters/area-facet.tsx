"use client";

import type { MapArea } from "@harmattan/domain/events/map-area";
import { findsIn, searchKeys } from "@harmattan/domain/search/search-key";
import { townNames } from "@harmattan/maps/prepare/named-places";
import { useTranslations } from "next-intl";
import { useId, useMemo, useState } from "react";
import { Link } from "@/i18n/navigation.ts";
import { useMap } from "../map-context.tsx";
import { FacetGroup } from "./facet-group.tsx";

const DISTANCES = [10, 25, 50, 100, 200, 500];
const START = 50;

interface AreaFacetProps {
	area: MapArea | null;
	countries: readonly string[];
	onArea: (area: MapArea | null) => void;
	/** True while a line is drawn on the map. */
	isDrawing: boolean;
	onDraw: () => void;
	/** Address of the indicators of the area. */
	measured: (area: MapArea) => string;
}

/** Events within some km of a town, or within a line drawn on the map. */
export function AreaFacet({ area, countries, onArea, isDrawing, onDraw, measured }: AreaFacetProps) {
	const { zoomTo } = useMap();
	const t = useTranslations("map");
	const id = useId();
	const [town, setTown] = useState("");
	const towns = useMemo(() => townNames(countries), [countries]);
	const labels = useMemo(() => new Map(towns.map((one) => [`${one.name} (${one.country})`, one])), [towns]);
	const [requested, setRequested] = useState(START);
	const km = area?.kind === "near" ? area.km : requested;
	const near = (found: (typeof towns)[number] | undefined) => {
		if (!found) return;
		onArea({ kind: "near", longitude: round(found.longitude), latitude: round(found.latitude), km });
		zoomTo(found.longitude, found.latitude);
	};
	/** The town that a name begins, whatever accents and spelling; of several, the one that is called so, else the first. */
	const named = (text: string) => {
		const words = searchKeys(text);
		const found = towns.filter(({ name }) => findsIn(words, [name]));
		return found.find(({ name }) => searchKeys(name).join(" ") === words.join(" ")) ?? found[0];
	};
	const field = "rounded-field min-h-6 border border-line bg-raise px-1";
	const link = "min-h-6 text-accent underline underline-offset-2";
	return (
		<FacetGroup title={t("area")}>
			<div className="grid grid-cols-[auto_1fr] items-center gap-x-2 gap-y-1">
				<label htmlFor={`${id}-km`}>{t("within")}</label>
				<select
					id={`${id}-km`}
					value={km}
					onChange={(event) => {
						const distance = Number(event.target.value);
						setRequested(distance);
						if (area?.kind === "near") onArea({ ...area, km: distance });
					}}
					className={field}
				>
					{[...new Set([...DISTANCES, km])]
						.sort((a, b) => a - b)
						.map((distance) => (
							<option key={distance} value={distance}>
								{t("km", { km: distance })}
							</option>
						))}
				</select>
				<label htmlFor={`${id}-town`}>{t("of")}</label>
				<input
					id={`${id}-town`}
					list={`${id}-towns`}
					value={town}
					aria-label={t("townLabel")}
					placeholder={t("town")}
					onChange={(event) => {
						setTown(event.target.value);
						near(labels.get(event.target.value));
					}}
					onKeyDown={(event) => event.key === "Enter" && near(named(town))}
					onBlur={() => area === null && near(named(town))}
					className={`${field} min-w-0`}
				/>
				<datalist id={`${id}-towns`}>
					{[...labels.keys()].map((label) => (
						<option key={label} value={label} />
					))}
				</datalist>
			</div>
			<div className="mt-1 flex gap-4">
				<button type="button" aria-pressed={isDrawing} onClick={onDraw} className={link}>
					{isDrawing ? t("lassoStop") : t("lasso")}
				</button>
				{area === null ? null : (
					<button
						type="button"
						onClick={() => {
							setTown("");
							onArea(null);
						}}
						className={link}
					>
						{t("areaClear")}
					</button>
				)}
			</div>
			{area === null ? null : (
				<p className="type-caption text-ink-3">
					{area.kind === "near"
						? t("areaNear", { km: area.km, latitude: area.latitude, longitude: area.longitude })
						: t("areaLasso", { corners: area.ring.length })}{" "}
					<Link href={measured(area)} className="inline-flex min-h-6 items-center text-accent underline">
						{t("areaIndicators")}
					</Link>
				</p>
			)}
		</FacetGroup>
	);
}

const round = (degrees: number) => Math.round(degrees * 1000) / 1000;
