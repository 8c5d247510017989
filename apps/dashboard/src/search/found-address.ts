import type { RouterOutput } from "@harmattan/api/outputs";
import { countriesOf } from "@harmattan/domain/regions/regions";
import { addressOf } from "@/format/search.ts";

type Answer = RouterOutput["search"]["find"];

/** Zoom of the map at which a town and its surroundings fill it. */
const TOWN_ZOOM = 9;

/** Where something that a search found is shown. */
export function foundAddress({ kind, id, at, countries }: Answer["found"][number], dataset: string): string {
	switch (kind) {
		case "region":
			return addressOf(`/regions/${encodeURIComponent(id)}`, { dataset });
		case "town":
			return addressOf("/map", {
				dataset,
				lon: at && String(at.longitude),
				lat: at && String(at.latitude),
				zoom: String(TOWN_ZOOM),
			});
		case "actor":
			return addressOf("/map", { dataset, actor: id });
		case "force":
			return `/forces#force-${encodeURIComponent(id)}`;
		case "place":
			return "/sources#places";
		case "milestone":
			return `${addressOf("/timeline", { dataset, region: regionOf(countries) })}#milestone-${encodeURIComponent(id)}`;
		case "indicator":
			return addressOf(`/indicators/${encodeURIComponent(id)}`, { dataset });
		case "claim":
			return `/claims/${encodeURIComponent(id)}`;
		case "document":
			return `/sources#document-${encodeURIComponent(id)}`;
	}
}

/** The region whose timeline lists something: the one that it opens with, or a country outside it. */
const regionOf = (countries: readonly string[]): string | null =>
	countries.length === 0 || countries.some((country) => countriesOf("sahel").includes(country))
		? null
		: (countries[0] ?? null);

/** The map with an event open, at its place where it has one. */
export const eventAddress = ({
	dataset,
	id,
	longitude,
	latitude,
	dateStart,
}: Pick<Answer["events"][number], "dataset" | "id" | "longitude" | "latitude" | "dateStart">): string =>
	addressOf("/map", {
		dataset,
		event: `${dataset}/${id}`,
		from: dateStart,
		to: dateStart,
		lon: longitude === null ? null : String(longitude),
		lat: latitude === null ? null : String(latitude),
		zoom: latitude === null ? null : String(TOWN_ZOOM),
	});
