import { Section } from "@harmattan/ui/section";
import { getFormatter, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { valueWords } from "@/format/measure-words.ts";
import { daysWords, dayWords } from "@/format/words.ts";
import { optionalMessage } from "@/i18n/optional-message.ts";
import { PageLink } from "@/page/page-link.tsx";
import type { Explained } from "./explained.ts";
import { explainedWords } from "./words.ts";

interface HowFormedProps {
	found: Explained;
}

const PARTS = ["formula", "inputs", "exclusions", "nullMeaning", "source"] as const;
const READ = [
	"events",
	"eventsWithDeaths",
	"fatalitiesLow",
	"fatalitiesBest",
	"fatalitiesHigh",
	"civilians",
	"violence",
	"civilianTargeting",
	"securityForce",
	"days",
] as const;
/** What is read of other classes than the one that the page shows. */
const OF_ALL_CLASSES = ["violence", "civilianTargeting", "securityForce", "days"] as const;
const LEFT_OUT = ["withdrawn", "datedLoosely", "coarse", "deathsNotStated"] as const;

/** How one value came about: the definition that computed it, what it read, what it left out, and the state of the data. */
export async function HowFormed({ found }: HowFormedProps) {
	const t = await getTranslations();
	const format = await getFormatter();
	const { text, explained, dataset } = found;
	const parts = Object.entries(explained?.point.parts ?? {});
	const partWords = (value: number | string | null) =>
		value === null
			? t("common.notStated")
			: typeof value === "number"
				? format.number(value, { maximumFractionDigits: 3 })
				: (optionalMessage(t, `explained.word.${value}`) ??
					optionalMessage(t, `situation.trendWord.${value}`) ??
					value.replaceAll("_", " "));
	return (
		<Section title={t("explained.how")} aside={t("method.version", { version: found.version })}>
			<Facts>
				{PARTS.map((part) => (
					<Fact key={part} name={t(`method.${part}`)}>
						{text[part]}
					</Fact>
				))}
			</Facts>
			{explained === null ? null : (
				<>
					<h3 className="type-key mt-4">
						{t("explained.read", { period: explainedWords(format, explained, found.interval) })}
					</h3>
					<Facts>
						<Fact name={t("explained.value")}>
							{explained.point.value === null
								? t("common.notStated")
								: valueWords(t, format, found.unit, explained.point.value)}
						</Fact>
						{explained.point.value !== null && explained.point.coveredDays < explained.point.days ? (
							<Fact name={t("explained.coveredDays")}>
								{t("explained.ofDays", { covered: explained.point.coveredDays, days: explained.point.days })}
							</Fact>
						) : null}
						{explained.point.isSelection && explained.point.value !== null ? (
							<Fact name={t("sources.coverage")}>{t("explained.selection")}</Fact>
						) : null}
						{explained.expected === null ? null : (
							<Fact name={t("explained.expected")}>
								{t("explained.expectedWords", {
									value: format.number(explained.expected.value, { maximumFractionDigits: 0 }),
									low: format.number(explained.expected.low, { maximumFractionDigits: 0 }),
									high: format.number(explained.expected.high, { maximumFractionDigits: 0 }),
								})}
							</Fact>
						)}
						{parts.map(([name, value]) => (
							<Fact key={name} name={partName(name)}>
								{partWords(value)}
							</Fact>
						))}
						{(explained.class === found.class ? READ : OF_ALL_CLASSES).map((name) => {
							if (explained.totals === null) return null;
							const total = explained.totals[name];
							return (
								<Fact key={name} name={t(`explained.totals.${name}`)}>
									{total === null ? t("common.notStated") : format.number(total)}
								</Fact>
							);
						})}
					</Facts>
					<h3 className="type-key mt-4">{t("explained.leftOut")}</h3>
					<Facts>
						{LEFT_OUT.map((name) => (
							<Fact key={name} name={t(`explained.left.${name}`)}>
								{format.number(explained.leftOut[name])}
							</Fact>
						))}
					</Facts>
				</>
			)}
			<h3 className="type-key mt-4">{t("explained.state")}</h3>
			<Facts>
				<Fact name={t("map.dataset")}>
					<PageLink href="/sources" className="text-accent underline underline-offset-2">
						{dataset.name}
					</PageLink>
				</Fact>
				<Fact name={t("sources.coverage")}>
					{dataset.coverage.length === 0
						? t("situation.notCovered")
						: dataset.coverage.map(({ from, to, kind }) => (
								<span key={`${from} ${kind}`} className="block">
									{daysWords(format, { from, to })}
									{kind === "partial" ? ` ${t("sources.partial")}` : ""}
								</span>
							))}
				</Fact>
				<Fact name={t("explained.revision")}>{found.revision}</Fact>
				<Fact name={t("sources.lastImport")}>
					{dataset.imported === null
						? t("common.notStated")
						: t("explained.imported", {
								date: dayWords(format, dataset.imported.recordedAt.slice(0, 10)),
								revision: dataset.imported.revision,
							})}
				</Fact>
				<Fact name={t("explained.classes")}>{t("method.version", { version: found.classesVersion })}</Fact>
			</Facts>
		</Section>
	);

	function partName(name: string): string {
		const key = `explained.part.${name}` as "explained.part.median";
		return t.has(key) ? t(key) : name;
	}
}

function Facts({ children }: { children: ReactNode }) {
	return <dl className="type-table grid grid-cols-[minmax(110px,200px)_minmax(0,1fr)] gap-x-4">{children}</dl>;
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
	return (
		<div className="col-span-2 grid grid-cols-subgrid border-b border-line-2 py-0.5">
			<dt className="text-ink-3">{name}</dt>
			<dd>{children}</dd>
		</div>
	);
}
