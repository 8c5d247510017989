import { presenceOn } from "@harmattan/domain/forces/as-of";
import type { Presence } from "@harmattan/domain/forces/force";
import { strengthOn } from "@harmattan/domain/forces/strength";
import { NotStated } from "@harmattan/ui/not-stated";
import { ScrollArea } from "@harmattan/ui/scroll-area";
import { Section } from "@harmattan/ui/section";
import { StatusMark } from "@harmattan/ui/status-mark";
import { Swatch } from "@harmattan/ui/swatch";
import { getFormatter, getTranslations } from "next-intl/server";
import { countryWords, spanWords } from "@/format/words.ts";
import { Cite } from "@/page/cite.tsx";
import { StatedStrengths } from "./stated-strengths.tsx";

const COLUMNS = ["low", "best", "high"] as const;

interface ForcesTableProps {
	spells: readonly Presence[];
	asOf: string;
}

/** Every presence spell with each value's endnotes; a number that no source states reads "not stated". */
export async function ForcesTable({ spells, asOf }: ForcesTableProps) {
	const t = await getTranslations();
	const format = await getFormatter();
	const words = {
		by: (date: string) => t("common.by", { date }),
		after: (date: string) => t("common.after", { date }),
	};
	const unknown = <NotStated label={t("common.notStated")} />;
	const head = "py-1 pr-3 text-left font-normal";
	/** A phone has room for host and force; the rest is under the force there. */
	const wide = "max-md:hidden";
	return (
		<div className="mt-6">
			<Section title={t("forces.tableTitle")} aside={t("forces.tableAside")}>
				<ScrollArea label={t("forces.tableTitle")}>
					<table className="type-table w-full border-collapse md:min-w-[1100px]">
						<thead>
							<tr className="type-caption border-b border-line text-ink-3">
								{(["host", "force"] as const).map((name) => (
									<th key={name} scope="col" className={head}>
										{t(`situation.${name}`)}
									</th>
								))}
								<th scope="col" className={`${head} ${wide}`}>
									{t("forces.sponsor")}
								</th>
								<th scope="col" className={`${head} ${wide}`}>
									{t("forces.kind")}
								</th>
								{COLUMNS.map((name) => (
									<th key={name} scope="col" className={`${head} ${wide} text-right`}>
										{t(`forces.${name}`)}
									</th>
								))}
								{(["from", "to", "onDay"] as const).map((name) => (
									<th key={name} scope="col" className={`${head} ${wide}`}>
										{t(`forces.${name}`)}
									</th>
								))}
								<th scope="col" className={`${head} ${wide}`}>
									{t("situation.status")}
								</th>
								{(["confirmed", "note", "endnotes"] as const).map((name) => (
									<th key={name} scope="col" className={`${head} ${wide}`}>
										{t(`forces.${name}`)}
									</th>
								))}
							</tr>
						</thead>
						<tbody>
							{spells.map((spell, index) => {
								const strength = strengthOn(spell, asOf);
								const prospective = spell.status === "prospective" || spell.status === "avoided";
								const cited = [...spell.citations, ...(strength?.citations ?? [])];
								return (
									<tr
										key={spell.id}
										id={`force-${spell.id}`}
										className={`align-top ${spells[index - 1]?.host === spell.host ? "border-b border-line-2" : "border-t border-b border-line-2 border-t-line"}`}
									>
										<td className="py-1 pr-3">
											{spells[index - 1]?.host === spell.host ? "" : countryWords(t, spell.host)}
										</td>
										<th scope="row" className="type-key py-1 pr-3 text-left">
											<Swatch kind={spell.kind} /> {spell.force}
											<span className="block font-normal md:hidden">
												<StatusMark status={spell.status} /> {t(`status.${spell.status}`)}
												{", "}
												{strength?.best == null
													? t("common.notStated")
													: `${format.number(strength.best)} ${t(`countKind.${strength.countKind}`)}`}
											</span>
											<span className="block font-normal text-ink-2 md:hidden">
												{[spell.sponsor, spanWords(format, spell.from, words), spanWords(format, spell.to, words)]
													.filter(Boolean)
													.join("; ")}
											</span>
										</th>
										<td className="max-md:hidden py-1 pr-3">{spell.sponsor ?? unknown}</td>
										<td className="max-md:hidden py-1 pr-3">{t(`forceType.${spell.type}`)}</td>
										{strength ? (
											COLUMNS.map((name) => (
												<td key={name} className="max-md:hidden py-1 pr-3 text-right whitespace-nowrap">
													{strength[name] === null ? (
														unknown
													) : (
														<span className="type-key">{format.number(strength[name])}</span>
													)}
													{name === "best" && strength.best !== null ? (
														<span className="block text-ink-3">{t(`countKind.${strength.countKind}`)}</span>
													) : null}
												</td>
											))
										) : (
											<td colSpan={COLUMNS.length} className="max-md:hidden py-1 pr-3 text-right">
												{prospective ? "" : unknown}
											</td>
										)}
										<td className="max-md:hidden py-1 pr-3">
											{prospective ? "" : (spanWords(format, spell.from, words) ?? unknown)}
										</td>
										<td className="max-md:hidden py-1 pr-3">
											{spanWords(format, spell.to, words) ??
												(prospective || spell.status === "present" || spell.status === "concentrated" ? "" : unknown)}
										</td>
										<td className="max-md:hidden py-1 pr-3">{t(`presence.${presenceOn(spell, asOf)}`)}</td>
										<td className="max-md:hidden py-1 pr-3 whitespace-nowrap">
											<StatusMark status={spell.status} /> {t(`status.${spell.status}`)}
										</td>
										<td className="max-md:hidden py-1 pr-3">
											{spanWords(format, spell.lastConfirmed, words) ?? unknown}
										</td>
										<td className="max-md:hidden py-1 pr-3 text-ink-2">
											{[spell.note, strength?.note].filter(Boolean).join("; ")}
											{spell.strengths.length > 1 ? <StatedStrengths strengths={spell.strengths} /> : null}
										</td>
										<td className="max-md:hidden py-1">
											<Cite citations={cited} />
										</td>
									</tr>
								);
							})}
						</tbody>
					</table>
				</ScrollArea>
			</Section>
		</div>
	);
}
