import { presenceOn } from "@harmattan/domain/forces/as-of";
import type { Presence } from "@harmattan/domain/forces/force";
import { strengthOn } from "@harmattan/domain/forces/strength";
import { addMonths, dayOf, isoOf } from "@harmattan/domain/time/calendar";
import { Section } from "@harmattan/ui/section";
import { StatusMark } from "@harmattan/ui/status-mark";
import { Swatch } from "@harmattan/ui/swatch";
import { getFormatter, getTranslations } from "next-intl/server";
import { strengthWords } from "@/forces/strength-words.ts";
import { countryWords, dayWords } from "@/format/words.ts";
import { Cite } from "@/page/cite.tsx";
import { PageLink } from "@/page/page-link.tsx";
import { api } from "@/server/context.ts";

const FOREIGN = new Set([
	"foreign_military",
	"peacekeeping",
	"private_military",
	"cooperation",
	"partnership",
	"auxiliary",
]);

interface WhoIsPresentProps {
	region: { name: string; countries: readonly string[] };
	/** Date in the world, ISO. */
	asOf: string;
}

const yearBeforeOf = (asOf: string) => isoOf(addMonths(dayOf(asOf), -12));

/** External forces and auxiliaries by host; one that was absent on a day and a year before it is for the Forces page. */
export const outsidePresences = (presences: readonly Presence[], countries: readonly string[], asOf: string) =>
	countries.flatMap((country) =>
		presences.filter(
			(spell) =>
				spell.host === country &&
				FOREIGN.has(spell.type) &&
				spell.status !== "avoided" &&
				[asOf, yearBeforeOf(asOf)].some((day) => presenceOn(spell, day) !== "absent"),
		),
	);

/** External forces and auxiliaries on a day, and how they stood a year before. */
export async function WhoIsPresent({ region, asOf }: WhoIsPresentProps) {
	const t = await getTranslations();
	const format = await getFormatter();
	const yearBefore = yearBeforeOf(asOf);
	const spells = outsidePresences(await api().reference.presences(), region.countries, asOf);
	return (
		<Section title={t("situation.forcesTitle")} aside={t("situation.forcesAside", { date: dayWords(format, asOf) })}>
			{spells.length === 0 ? <p className="text-ink-2">{t("situation.forcesNone", { region: region.name })}</p> : null}
			<table className={spells.length === 0 ? "hidden" : "type-table w-full border-collapse"}>
				<thead>
					<tr className="type-caption border-b border-line text-left text-ink-3">
						<th scope="col" className="py-1 font-normal">
							{t("situation.host")}
						</th>
						<th scope="col" className="font-normal">
							{t("situation.force")}
						</th>
						<th scope="col" className="pr-3 text-right font-normal">
							{t("situation.strength")}
						</th>
						<th scope="col" className="font-normal">
							{t("situation.forcesOnDay")}
						</th>
						<th scope="col" className="hidden font-normal md:table-cell">
							{t("situation.forcesSource")}
						</th>
						<th scope="col" className="hidden font-normal md:table-cell">
							{t("situation.forcesYearBefore")}
						</th>
					</tr>
				</thead>
				<tbody>
					{spells.map((spell, index) => {
						const strength = strengthOn(spell, asOf);
						return (
							<tr key={spell.id} className="border-b border-line-2 align-top">
								<td className="py-1">{spells[index - 1]?.host === spell.host ? "" : countryWords(t, spell.host)}</td>
								<td className="py-1">
									<Swatch kind={spell.kind} />{" "}
									<PageLink href="/forces" className="inline-flex min-h-6 items-center hover:underline">
										{spell.force}
									</PageLink>
									<Cite citations={spell.citations} fields={["status", "to", "from"]} />
								</td>
								<td className="py-1 pr-3 text-right">
									{strength === null ? (
										<span className="text-ink-3">{t("common.notStated")}</span>
									) : (
										<>
											{strengthWords(t, format, strength)}{" "}
											<span className="text-ink-3">
												{strength.countKind !== "deployed"
													? t(`countKind.${strength.countKind}`)
													: strength.date.latest === null
														? t("forces.undatedStrength")
														: ""}
											</span>
										</>
									)}
								</td>
								<td className="py-1">{t(`presence.${presenceOn(spell, asOf)}`)}</td>
								<td className="hidden py-1 pr-2 whitespace-nowrap md:table-cell">
									<StatusMark status={spell.status} /> {t(`status.${spell.status}`)}
								</td>
								<td className="hidden py-1 text-ink-2 md:table-cell">
									{t(`presence.${presenceOn(spell, yearBefore)}`)}
								</td>
							</tr>
						);
					})}
				</tbody>
			</table>
		</Section>
	);
}
