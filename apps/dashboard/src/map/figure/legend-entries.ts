import { MIN_RING, ringCounts } from "@harmattan/maps/prepare/hexagon-rings";
import { fillMarks, heatMarks, type LegendEntry } from "@harmattan/maps/prepare/legend-entry";
import { MARK_SIGNS, type MarkKind } from "@harmattan/maps/prepare/mark-signs";
import type { useFormatter, useTranslations } from "next-intl";
import type { MapFeatures } from "../canvas/map-features.ts";
import type { Layers } from "../canvas/use-layers.ts";
import type { MapState } from "../map-parameters.ts";
import type { Picture } from "../use-picture.ts";

interface Notice {
	state: Pick<MapState, "layers" | "weight" | "fill">;
	layers: Pick<Layers, "resolution" | "full" | "heat">;
	annual: Picture["annual"];
	features: MapFeatures["drawn"];
	/** True where heat leaves a part of the dataset's places out. */
	clipped: boolean;
	/** True where regions show how a first map differs from this one. */
	isDifference: boolean;
}

/** What the marks of a map mean, layer by layer, in words and units. */
export function legendEntries(
	t: ReturnType<typeof useTranslations<never>>,
	format: ReturnType<typeof useFormatter>,
	{ state, layers, annual, features, clipped, isDifference }: Notice,
): LegendEntry[] {
	const { weight, fill } = state;
	const has = (layer: MapState["layers"][number]) => state.layers.includes(layer);
	const short = (value: number) => format.number(value, { maximumSignificantDigits: 2 });
	const isAnnual = annual?.isAnnual ?? true;
	const isPartly = annual !== null && isAnnual && annual.coveredDays < annual.days;
	const basis = isPartly ? t("map.annualBasis", { covered: annual.coveredDays, days: annual.days }) : null;
	const entries: LegendEntry[] = [];
	if (has("heat")) {
		const most = layers.heat?.maximum ?? 0;
		entries.push({
			title: t("map.heatTitle"),
			unit: `${t(`map.heatUnit.${isAnnual ? "year" : "period"}.${weight}`)}${most < 1 ? "" : `; ${t("map.heatMost", { most: short(most) })}`}`,
			marks: heatMarks(),
			note: [t("map.heatNote"), basis, clipped ? t("map.heatClipped") : null].filter(Boolean).join(" "),
		});
	}
	if (has("regions")) {
		const reported = isDifference ? "difference" : fill;
		const words = (["muchLess", "less", "same", "more", "muchMore"] as const).map((step) => t(`map.changes.${step}`));
		entries.push({
			title: t("map.layer.regions"),
			unit: t(
				isAnnual || reported === "change" || reported === "difference"
					? `map.fillUnits.${reported}.${weight}`
					: `map.fillUnitsOfPeriod.${reported}.${weight}`,
			),
			marks: fillMarks(fill, weight, words),
			note: [t(`map.fillGaps.${reported}`), reported === "count" || reported === "rate" ? basis : null]
				.filter(Boolean)
				.join(" "),
		});
	}
	if (has("hexagons"))
		entries.push({
			title: t("map.hexTitle"),
			unit: t("map.hexUnit", { weight: t(weight === "events" ? "map.weightEvents" : "map.weightDeaths") }),
			marks: ringCounts(layers.full).map((count) => ({
				kind: "ring",
				share: Math.max(MIN_RING, count / layers.full),
				label: `${short(count)}${count === layers.full ? "+" : ""}`,
			})),
			note: t("map.hexLevel", { level: layers.resolution }),
		});
	if (has("points"))
		entries.push({
			title: t("map.layer.points"),
			unit: "",
			marks: [],
			note: t(weight === "events" ? "map.pointNote" : "map.pointNoteDeaths"),
		});
	const signs = (Object.keys(MARK_SIGNS) as MarkKind[]).filter((kind) =>
		features.marks.some((mark) => mark.kind === kind),
	);
	const others: LegendEntry["marks"] = [
		...signs.map((sign) => ({ kind: "sign" as const, sign, label: t(`map.layer.${SIGN_LAYERS[sign]}`) })),
		...(features.routes.length > 0 ? [{ kind: "line" as const, label: t("map.layer.routes") }] : []),
		...(features.zones.length > 0
			? [{ kind: "swatch" as const, token: "accent", opacity: 0.4, label: t("map.layer.zones") }]
			: []),
		...(features.areas.length > 0 ? [{ kind: "hatch" as const, label: t("map.layer.areas") }] : []),
	];
	if (others.length > 0)
		entries.push({
			title: t("map.signs"),
			unit: signs.includes("force") ? t("map.forceSign") : "",
			marks: others,
			note: "",
		});
	return entries;
}

const SIGN_LAYERS = { site: "sites", milestone: "milestones", force: "forces" } as const;
