import { areaText } from "@harmattan/domain/events/map-area";
import type { useTranslations } from "next-intl";
import { countryWords } from "@/format/words.ts";
import type { MapState } from "../map-parameters.ts";
import type { OpenedMap } from "../opened-map.ts";

/** What a view is filtered by, beside class and days, for the foot of a figure. */
export function filterWords(
	t: ReturnType<typeof useTranslations<never>>,
	{ country, region, actor, kind, precision, deaths, status, area }: MapState,
	{ actors, regions }: Pick<OpenedMap, "actors" | "regions">,
): string[] {
	const regionNames = new Map(regions.map(({ id, name }) => [id, name]));
	const actorNames = new Map(actors.map(({ id, name }) => [id, name]));
	return [
		country.map((code) => countryWords(t, code)).join(", "),
		region.map((id) => regionNames.get(id) ?? id).join(", "),
		actor.map((id) => actorNames.get(id) ?? id.replace(/^name:/, "")).join(", "),
		kind.map((id) => t(`kind.${id as "unknown"}`)).join(", "),
		precision.map((id) => t("map.precision", { precision: t(`map.precisions.${id}`) })).join(", "),
		deaths === null ? "" : t("map.deathsFiltered", { from: deaths.from, to: deaths.to ?? -1 }),
		status === null ? "" : t("map.statusFiltered", { status: t(`codeStatus.${status}`) }),
		area === null ? "" : areaText(area),
	].filter((words) => words !== "");
}
