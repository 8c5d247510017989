import type { BriefSection } from "@harmattan/domain/brief/content";
import { FILL_STEPS, MIN_FOR_CHANGE } from "@harmattan/domain/situation/fill-steps";
import { isoOf } from "@harmattan/domain/time/calendar";
import { type Facts, paragraph, said } from "./facts.ts";

const LARGEST = 5;
/** Units that rose or fell by more than this share are named by the words of the map of changes. */
const TENTH = 0.1;

/** Where: maps of attacks and of what changed; none where the two years are not covered throughout. */
export function mapsSection({ words, to, counts, view, countryName }: Facts): BriefSection {
	const { t, number } = words;
	const regions = counts.map(({ id, before, after }) => ({ id, value: after, before, covered: true }));
	const largest = counts.toSorted((a, b) => b.after - a.after).slice(0, LARGEST);
	const changeOf = ({ before, after }: (typeof counts)[number]) => (before === 0 ? null : after / before - 1);
	const named = counts.filter(({ before, after }) => before + after >= MIN_FOR_CHANGE);
	const base = {
		kind: "map" as const,
		countries: view.countries.map((id) => ({ id, name: countryName(id) })),
		scope: view.admin1 === null ? null : [...view.admin1],
		regions,
	};
	return {
		id: "maps",
		title: t("maps.title"),
		blocks:
			counts.length === 0
				? [paragraph([said(t("changed.noMovers"))])]
				: [
						{
							...base,
							fill: "count",
							caption: t("maps.attacks", { to: words.day(isoOf(to)) }),
							alternative: t("maps.alternative", {
								list: largest.map(({ name, after }) => `${name} ${number(after)}`).join(", "),
							}),
							none: t("maps.none"),
							legend: FILL_STEPS.count.events.map((from) => t("maps.step", { from: number(from) })),
						},
						{
							...base,
							fill: "change",
							caption: t("maps.change"),
							alternative: t("maps.alternativeChange", {
								more: number(named.filter((one) => (changeOf(one) ?? 1) > TENTH).length),
								less: number(named.filter((one) => (changeOf(one) ?? 0) < -TENTH).length),
							}),
							none: t("maps.none"),
							legend: ([-2, -1, 0, 1, 2] as const).map((step) => t(`maps.change${step}`)),
						},
						paragraph([said(t("method.boundaries"))]),
					],
	};
}
