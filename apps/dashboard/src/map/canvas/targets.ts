import type { MapPoint } from "@harmattan/maps/components/event-map";
import type { Mark } from "@harmattan/maps/layers/feature-layers";
import type { MapModel, MapTarget } from "@harmattan/maps/model/map-model";
import { pixelsFrom } from "@harmattan/maps/prepare/mercator";
import { nearestTown } from "@harmattan/maps/prepare/named-places";
import type { useTranslations } from "next-intl";
import { countryWords, townWords } from "@/format/words.ts";
import type { MapState } from "../map-parameters.ts";
import type { FeatureItem, MapFeatures } from "./map-features.ts";
import type { Layers } from "./use-layers.ts";

type Translate = ReturnType<typeof useTranslations<never>>;

/** Pixels from a point within which a place or mark is meant. */
const REACH = 9;

/** What of the events lies at a point, by the layers that are shown. */
export function targetAt(
	model: MapModel,
	{ layers }: Pick<MapState, "layers">,
	{ resolution }: Pick<Layers, "resolution">,
	zoom: number,
	{ longitude, latitude }: MapPoint,
): MapTarget | null {
	const place = () => model.placeTarget(longitude, latitude, zoom, REACH);
	return (
		(layers.includes("points") ? place() : null) ??
		(layers.includes("hexagons") ? model.cellTarget(longitude, latitude, resolution) : null) ??
		(layers.includes("regions") ? model.regionTarget(longitude, latitude) : null) ??
		place()
	);
}

/** The site, milestone or force whose sign lies at a point. */
export function featureAt(
	{ drawn, items }: MapFeatures,
	zoom: number,
	{ longitude, latitude }: MapPoint,
): { mark: Mark; items: readonly FeatureItem[] } | null {
	const pixelsTo = pixelsFrom({ longitude, latitude }, zoom);
	const distance = (mark: Mark) => pixelsTo(mark.longitude, mark.latitude) - mark.size / 2;
	const near = drawn.marks.filter((mark) => distance(mark) < REACH);
	const mark = near.sort((a, b) => distance(a) - distance(b))[0];
	if (mark === undefined) return null;
	const same = near.filter((other) => other.longitude === mark.longitude && other.latitude === mark.latitude);
	const ids = new Set(same.map(({ id }) => id));
	return { mark, items: items.filter(({ id }) => ids.has(id)) };
}

/** Where a target is, in words. */
export function targetName(t: Translate, target: MapTarget, regionNames: ReadonlyMap<string, string>): string {
	if (target.kind === "country") return countryWords(t, target.country);
	if (target.kind === "region") return regionNames.get(target.region) ?? target.region;
	const near = nearestTown(target.longitude, target.latitude);
	if (near === null) return t(`map.target.${target.kind}`);
	return near.km < 5
		? t(`map.targetAt.${target.kind}`, { town: townWords(t, near.name) })
		: t(`map.targetNear.${target.kind}`, { town: townWords(t, near.name), km: Math.round(near.km) });
}
