import type { CoverageReport as Report } from "@harmattan/domain/coverage/import-coverage";
import { linesOf } from "@harmattan/domain/coverage/stated-coverage";
import { Section } from "@harmattan/ui/section";
import { getFormatter, getTranslations } from "next-intl/server";
import { countryWords, daysWords } from "@/format/words.ts";

interface CoverageReportProps {
	coverage: Report;
}

const NAMED = 12;

/** What an import adds to its dataset's coverage, what it asks for, and the hole that it leaves. */
export async function CoverageReport({ coverage }: CoverageReportProps) {
	const t = await getTranslations("admin.imports");
	const words = await getTranslations();
	const format = await getFormatter();
	const { added, asks, held, countries, isExtract, holes } = coverage;
	const named = (codes: readonly string[]) =>
		[
			...codes.slice(0, NAMED).map((code) => countryWords(words, code)),
			...(codes.length > NAMED ? [t("coverageMore", { count: codes.length - NAMED })] : []),
		].join(", ");
	const lines = linesOf(added.map((span) => ({ ...span, importId: null }))).filter(({ kind }) => kind !== "unstated");
	return (
		<Section title={t("coverageTitle")} aside={t("coverageAside")}>
			<ul className="grid gap-1">
				{lines.map((line) => (
					<li key={`${line.from} ${line.source}`}>
						{`${named(line.countries)}: ${daysWords(format, line)}`}
						{line.kind === "partial" ? ` ${words("sources.partial")}` : ""}
						<span className="text-ink-3">{`; ${line.source}`}</span>
					</li>
				))}
			</ul>
			{asks && held ? (
				<p role="note" className="mt-2 border-l-2 border-up pl-3">
					{t("coverageAsks", { span: daysWords(format, held), countries: named(countries) })}
				</p>
			) : null}
			{isExtract ? (
				<p role="note" className="mt-2 border-l-2 border-up pl-3">
					{t("coverageExtract", { count: countries.length })}
				</p>
			) : null}
			{holes.map((hole) => (
				<p key={hole.from} role="note" className="mt-2 border-l-2 border-up pl-3">
					{t("coverageHole", { span: daysWords(format, hole) })}
				</p>
			))}
		</Section>
	);
}
