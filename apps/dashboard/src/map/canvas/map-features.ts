import { presenceOn } from "@harmattan/domain/forces/as-of";
import { forceBalance } from "@harmattan/domain/forces/balance";
import type { Presence } from "@harmattan/domain/forces/force";
import { strengthOn } from "@harmattan/domain/forces/strength";
import { placeGeometry } from "@harmattan/domain/reference/place-geometry";
import { zonesIn } from "@harmattan/domain/zones/zone";
import type { DrawnFeatures, Mark } from "@harmattan/maps/layers/feature-layers";
import { countryMiddle, unitsGeometry } from "@harmattan/maps/prepare/features";
import { townNamed } from "@harmattan/maps/prepare/named-places";
import { zoneOpacity } from "@harmattan/maps/prepare/zone-picture";
import type { OpenedMap } from "../opened-map.ts";

/** Layers of reference data. */
export const FEATURE_LAYERS = ["areas", "zones", "forces", "routes", "sites", "milestones"] as const;
export type FeatureLayer = (typeof FEATURE_LAYERS)[number];

/** Something of a layer, drawn or listed beside the map because no source says where it is. */
export interface FeatureItem {
	layer: FeatureLayer;
	id: string;
	name: string;
	/** Its state in words, as the source puts it. */
	status: string;
	/** First day that it held, as far as stated. */
	from: string | null;
	drawn: boolean;
}

/** What of the reference data is on the map on a day of the world, and what is listed beside. */
export interface MapFeatures {
	drawn: DrawnFeatures;
	items: FeatureItem[];
}

const SIZES = { site: 13, milestone: 13 };
/** Pixels of a force's sign: its area grows with the strength. */
const FORCE = { least: 10, perRoot: 0.28, most: 44 };

/**
 * Reference data of some layers on a day. A place without a geometry is drawn where its region is, if it has one and is an
 * area; sites, routes and forces without a stated place are only listed. A milestone stands at the town that it names.
 */
export function featuresOn(opened: OpenedMap, layers: readonly FeatureLayer[], asOf: string): MapFeatures {
	const drawn = {
		areas: [] as DrawnFeatures["areas"][number][],
		zones: [] as DrawnFeatures["zones"][number][],
		routes: [] as DrawnFeatures["routes"][number][],
		marks: [] as Mark[],
	};
	const items: FeatureItem[] = [];
	const members = new Map(opened.regions.map(({ id, kind, members }) => [id, kind === "admin1" ? [id] : members]));
	for (const place of opened.places) {
		const layer = `${place.kind}s` as "areas" | "routes" | "sites";
		if (!layers.includes(layer) || (place.from.earliest !== null && place.from.earliest > asOf)) continue;
		const own = placeGeometry.safeParse(place.geometry).data;
		const geometry =
			own ??
			(place.kind === "area" && place.regionId !== null ? unitsGeometry(members.get(place.regionId) ?? []) : null);
		const { id } = place;
		let isDrawn = true;
		if (geometry?.type === "Point" && layer !== "routes")
			drawn.marks.push({
				id,
				kind: "site",
				longitude: geometry.coordinates[0],
				latitude: geometry.coordinates[1],
				size: SIZES.site,
			});
		else if (geometry?.type === "Polygon" || geometry?.type === "MultiPolygon") drawn.areas.push({ id, geometry });
		else if (geometry?.type === "LineString" || geometry?.type === "MultiLineString")
			drawn.routes.push({ id, geometry });
		else isDrawn = false;
		items.push({ layer, id, name: place.name, status: place.status, from: place.from.earliest, drawn: isDrawn });
	}
	if (layers.includes("zones"))
		for (const { id, name, scale, class: held, month, geometry } of zonesIn(opened.zones, asOf.slice(0, 7))) {
			if (geometry === null) continue;
			const classes = opened.zoneScales.find((one) => one.id === scale)?.classes ?? [];
			drawn.zones.push({ id, geometry, opacity: zoneOpacity(held, classes) });
			items.push({ layer: "zones", id, name, status: held, from: `${month}-01`, drawn: true });
		}
	if (layers.includes("milestones"))
		for (const { id, title, kind, place, date, countries } of opened.milestones) {
			if ((date.earliest ?? date.latest ?? "") > asOf) continue;
			const town = place === null ? null : townNamed(place, countries);
			if (town) drawn.marks.push({ id, kind: "milestone", ...town, size: SIZES.milestone });
			items.push({
				layer: "milestones",
				id,
				name: title,
				status: place ?? kind,
				from: date.earliest,
				drawn: town !== null,
			});
		}
	if (layers.includes("forces")) addForces(opened.presences as Presence[], asOf, drawn.marks, items);
	return { drawn, items };
}

/** A sign for each host, in its middle, sized by the foreign troops that are stated as deployed there. */
function addForces(presences: readonly Presence[], asOf: string, marks: Mark[], items: FeatureItem[]): void {
	const lines = forceBalance(presences, asOf).filter(({ domestic }) => !domestic);
	for (const host of new Set(lines.map((line) => line.host))) {
		const middle = countryMiddle(host);
		const own = lines.filter((line) => line.host === host);
		const best = own
			.filter(({ countKind }) => countKind === "deployed")
			.reduce((sum, line) => sum + (line.best ?? line.low ?? 0), 0);
		if (middle !== null && best > 0)
			marks.push({
				id: `force-${host}`,
				kind: "force",
				...middle,
				size: Math.min(FORCE.most, FORCE.least + FORCE.perRoot * Math.sqrt(best)),
			});
	}
	for (const presence of presences) {
		const state = presenceOn(presence, asOf);
		if (state !== "present" && state !== "possibly_present") continue;
		const strength = strengthOn(presence, asOf);
		items.push({
			layer: "forces",
			id: presence.id,
			name: `${presence.force}, ${presence.host}`,
			status: strength?.best == null ? state : `${strength.best}`,
			from: presence.from.earliest,
			drawn: false,
		});
	}
}
