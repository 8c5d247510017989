import type { RouterOutput } from "@harmattan/api/outputs";
import { CoverageStrip } from "@harmattan/charts/components/coverage-strip";
import { coverageStrip } from "@harmattan/charts/prepare/coverage-strip";
import { publishedCoverage } from "@harmattan/domain/coverage/coverage";
import { linesOf } from "@harmattan/domain/coverage/stated-coverage";
import { FOCUS_COUNTRIES, NEIGHBOUR_COUNTRIES } from "@harmattan/domain/regions/regions";
import { getFormatter, getTranslations } from "next-intl/server";
import { countryWords, daysWords } from "@/format/words.ts";

/** Rows of the strip: the seven countries, their neighbours, and a few more that a dataset names. */
const MAX_ROWS = 20;

/** A drawing for a wide page and one for a phone, whose words stay as large as the page's. */
const SIZES = [
	{ width: 520, className: "hidden md:block" },
	{ width: 272, className: "md:hidden" },
] as const;

interface DatasetCoverageProps {
	dataset: RouterOutput["reference"]["datasets"][number];
}

/** What a dataset covers: in words with what says so, and as a strip by country and month. */
export async function DatasetCoverage({ dataset }: DatasetCoverageProps) {
	const t = await getTranslations();
	const format = await getFormatter();
	const { coverage, countries } = dataset;
	const published = publishedCoverage(coverage);
	const isUnstated = coverage.some(({ kind }) => kind === "unstated");
	const shown = [
		...FOCUS_COUNTRIES,
		...NEIGHBOUR_COUNTRIES.filter((country) => countries.includes(country)),
		...published.map(({ country }) => country).filter((country) => country !== "world"),
	];
	const strip = coverageStrip(coverage, [...new Set(shown)].slice(0, MAX_ROWS));
	return (
		<>
			{linesOf(published.map((span) => ({ ...span, importId: null }))).map((line) => (
				<span key={`${line.from} ${line.to} ${line.kind}`} className="block">
					{`${line.countries.map((country) => countryWords(t, country)).join(", ")}: ${daysWords(format, line)}`}
					{line.kind === "partial" ? ` ${t("sources.partial")}` : ""}
					<span className="block text-ink-3">{line.source}</span>
				</span>
			))}
			{published.length === 0 ? <span className="block">{t("sources.coverageNone")}</span> : null}
			{isUnstated ? <span className="block text-ink-2">{t("sources.coverageUnstated")}</span> : null}
			{strip === null ? null : (
				<div className="mt-2">
					{SIZES.map(({ width, className }) => (
						<div key={width} className={className}>
							<CoverageStrip
								strip={strip}
								label={t("sources.coverageStrip", { dataset: dataset.name })}
								names={Object.fromEntries(strip.rows.map(({ country }) => [country, countryWords(t, country)]))}
								width={width}
							/>
						</div>
					))}
					<p className="type-caption text-ink-3">{t("sources.coverageLegend")}</p>
				</div>
			)}
		</>
	);
}
