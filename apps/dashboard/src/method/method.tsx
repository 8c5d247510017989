import { Section } from "@harmattan/ui/section";
import { getTranslations } from "next-intl/server";
import { PageFrame } from "@/page/page-frame.tsx";
import { api } from "@/server/context.ts";
import { CoverageTable } from "./coverage-table.tsx";
import { LagTable } from "./lag-table.tsx";

const PARTS = ["formula", "inputs", "exclusions", "nullMeaning", "source"] as const;
const RULES = [
	"coverage",
	"precision",
	"dates",
	"lag",
	"involving",
	"interval",
	"forecasts",
	"datasets",
	"boundaries",
	"not",
] as const;

/** Definitions from the objects that compute, and the rules that hold everywhere. */
export async function Method() {
	const t = await getTranslations();
	const [definitions, classes, datasets, revision] = await Promise.all([
		api().indicators.definitions(),
		api().indicators.classes(),
		api().reference.datasets(),
		api().reference.newestRevision(),
	]);
	return (
		<PageFrame current="method" revision={revision?.id ?? 0} synthetic={datasets[0]?.synthetic ?? false}>
			<h1 className="type-title">{t("method.title")}</h1>
			<p className="type-lead mb-4 max-w-[80ch]">{t("method.lead")}</p>
			<div className="grid grid-cols-1 gap-8 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
				<Section title={t("method.indicatorsTitle")}>
					{definitions.map(({ id, version, bounds, text }) => (
						<article
							key={id}
							id={id}
							className="grid gap-x-6 border-b border-line py-3 target:bg-accent-wash md:grid-cols-[200px_minmax(0,1fr)]"
						>
							<div>
								<h3 className="type-figure-title">{text.name}</h3>
								<p className="type-caption text-ink-3">
									{[id, t("method.version", { version }), t(`method.bounds.${bounds as "none"}`)].join(", ")}
								</p>
							</div>
							<dl className="grid gap-x-4 gap-y-1 md:grid-cols-[150px_minmax(0,1fr)]">
								{PARTS.map((part) => (
									<div key={part} className="contents">
										<dt className="text-ink-3">{t(`method.${part}`)}</dt>
										<dd className="mb-1">{text[part]}</dd>
									</div>
								))}
							</dl>
						</article>
					))}
				</Section>
				<div className="grid min-w-0 grid-cols-1 content-start gap-8">
					<Section title={t("method.classesTitle")} aside={t("method.version", { version: classes.version })}>
						{classes.names.map((name) => (
							<article key={name} className="border-b border-line-2 py-2">
								<h3 className="type-key">{`${name}: ${t(`class.${name}`)}`}</h3>
								<p className="text-ink-2">{t(`method.classText.${name}`)}</p>
							</article>
						))}
					</Section>
					<Section title={t("method.rulesTitle")}>
						{RULES.map((rule) => (
							<article key={rule} id={rule} className="border-b border-line-2 py-2 target:bg-accent-wash">
								<h3 className="type-key">{t(`method.rule.${rule}.title`)}</h3>
								<p className="text-ink-2">{t(`method.rule.${rule}.body`)}</p>
							</article>
						))}
					</Section>
					<LagTable />
					<CoverageTable />
				</div>
			</div>
		</PageFrame>
	);
}
