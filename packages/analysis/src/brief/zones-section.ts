import type { BriefBlock, BriefSection } from "@harmattan/domain/brief/content";
import { monthTextOf } from "@harmattan/domain/time/month";
import { reaches } from "@harmattan/geo/country-ground";
import type { BriefWords } from "@harmattan/messages/brief-words";
import { readZoneChanges, type ZoneChange } from "../zones/zones.ts";
import { column, type Facts, paragraph, said } from "./facts.ts";

/** Zones that somebody drew anew for the month of the brief, in its countries: none where nobody did, which is no news of the ground. */
export async function zonesSection(facts: Facts): Promise<BriefSection[]> {
	const { ctx, view, to, words } = facts;
	const month = monthTextOf(to);
	const own = (await readZoneChanges(ctx)).filter(
		(change) =>
			change.month === month &&
			// What is made up stands beside made-up events only.
			change.drawn.every(({ synthetic }) => !synthetic || view.dataset.synthetic) &&
			change.touched.some((ground) => reaches(ground, view.countries)),
	);
	if (own.length === 0) return [];
	return [{ id: "zones", title: words.t("zones.title"), blocks: own.flatMap((change) => changeBlocks(facts, change)) }];
}

/** The name of a class in the language of the brief; a team's own is called as it named it. */
function classWords({ t }: BriefWords, name: string): string {
	const key = `zones.classOf.${name as "attack"}` as const;
	return t.has(key) ? t(key) : name;
}

const AREAS = ["before", "gained", "lost", "after"] as const;

function changeBlocks({ words, revision }: Facts, change: ZoneChange): BriefBlock[] {
	const { t } = words;
	const { actor, scale, month, before, whole, classes, gainedInside, lostInside, drawn } = change;
	const address = `/zones?${new URLSearchParams({ actor: actor.id, scale, month, before, knownAt: String(revision) })}`;
	const towns = ({ named, towns: count }: ZoneChange["gainedInside"]) => {
		if (named.length === 0) return t("zones.none");
		const names = named.map(({ name }) => name).join(", ");
		return count > named.length ? t("zones.more", { names, count: count - named.length }) : names;
	};
	return [
		{
			kind: "table",
			caption: t("zones.caption", { actor: actor.name, month: words.month(month), before: words.month(before) }),
			columns: [column(t("zones.class")), ...AREAS.map((key) => column(t(`zones.${key}`), true))],
			rows: [...classes.toReversed(), { class: t("zones.whole"), ...whole }].map((row) => [
				[said(classWords(words, row.class), address)],
				...AREAS.map((key) => [said(`${words.number(row[key])} km²`)]),
			]),
		},
		paragraph([said(t("zones.towns", { gained: towns(gainedInside), lost: towns(lostInside) }))]),
		paragraph([said(t("zones.judgement", { authors: [...new Set(drawn.map(({ author }) => author))].join(", ") }))]),
	];
}
