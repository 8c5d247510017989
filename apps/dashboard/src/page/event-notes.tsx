import type { RouterOutput } from "@harmattan/api/outputs";
import { isPlaceholderName } from "@harmattan/domain/actors/placeholder";
import { getFormatter, getTranslations } from "next-intl/server";
import { Link } from "@/i18n/navigation.ts";

/** Events with an unresolved side that a choice may lack before the page warns of them. */
const A_FEW = 3;

interface EventNotesProps {
	notes: NonNullable<RouterOutput["comparison"]["read"]["notes"]>;
	/** True where the figure is by the day or week, and so leaves out what is dated to the month. */
	isByWeek: boolean;
}

/** What a reader of a count should know of the events behind it: how sure the coding is, what is left out, and whom nobody could name. */
export async function EventNotes({ notes: { coding, datedLoosely, unresolved, unplaced }, isByWeek }: EventNotesProps) {
	const t = await getTranslations("notes");
	const format = await getFormatter();
	const isWarned = unresolved.events > A_FEW;
	const isLoose = isByWeek && datedLoosely.events > 0;
	if (coding.notClear === 0 && !isLoose && !isWarned && unplaced === 0) return null;
	const names = unresolved.names.map(({ name, events }) =>
		t(isPlaceholderName(name) ? "placeholder" : "name", { name, events }),
	);
	return (
		<ul className="type-caption grid max-w-[110ch] gap-y-0.5 text-ink-2">
			{coding.notClear === 0 ? null : (
				<li>{t("coding", { clear: coding.clear, events: coding.clear + coding.notClear })}</li>
			)}
			{isLoose ? (
				<li>{t("datedLoosely", { events: datedLoosely.events, deaths: datedLoosely.deaths ?? -1 })}</li>
			) : null}
			{unplaced === 0 ? null : <li>{t("unplaced", { events: unplaced })}</li>}
			{isWarned ? (
				<li>
					{t("unresolved", { events: unresolved.events, names: format.list(names, { type: "unit" }) })}{" "}
					<Link href="/sources" className="inline-flex min-h-6 items-center text-accent underline underline-offset-2">
						{t("unresolvedLink")}
					</Link>
				</li>
			) : null}
		</ul>
	);
}
