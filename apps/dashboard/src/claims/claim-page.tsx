import { STATED_TESTS } from "@harmattan/domain/claims/assessment-tests";
import { Section } from "@harmattan/ui/section";
import { getFormatter, getLocale, getTranslations } from "next-intl/server";
import { CiteView } from "@/citing/cite-view.tsx";
import { EmbedCode } from "@/embed/embed-code.tsx";
import { dayWords } from "@/format/words.ts";
import { languageOfLocale } from "@/i18n/routing.ts";
import { Cite } from "@/page/cite.tsx";
import { Endnotes } from "@/page/endnotes.tsx";
import { PageFrame } from "@/page/page-frame.tsx";
import { PageLink } from "@/page/page-link.tsx";
import { api } from "@/server/context.ts";
import { orNotFound } from "@/server/or-not-found.ts";
import { AwaitVerdict } from "./await-verdict.tsx";
import { ClaimParts } from "./claim-parts.tsx";
import { ClaimSeries } from "./claim-series.tsx";
import { likelihoodWords } from "./likelihood-words.ts";
import { PastVerdicts } from "./past-verdicts.tsx";
import { scoreWords } from "./score-words.ts";
import { testedWords } from "./tested-words.ts";
import { valueWords } from "./value-words.ts";
import { VerdictWords } from "./verdict-words.tsx";

interface ClaimPageProps {
	id: string;
	dataset: string | null;
	/** A data revision or instant; null is now. */
	knownAt: string | null;
}

/** One claim: the sentence, its verdict and what it is made of, the series, its sources, and every past verdict. */
export async function ClaimPage({ id, dataset: requested, knownAt }: ClaimPageProps) {
	const t = await getTranslations();
	const format = await getFormatter();
	const { claim, dataset, others, revision } = await orNotFound(api().claims.read({ id, dataset: requested, knownAt }));
	const { result, bound } = claim;
	const [stated] = claim.onStated;
	const facts = [
		["tested", testedWords(claim, languageOfLocale(await getLocale()))],
		["value", result && valueWords(t, format, bound, result)],
		["evidenceColumn", result && t(`claims.evidence.${result.evidence}`)],
		["likelihood", claim.likelihood && likelihoodWords(t, claim.likelihood)],
		["horizon", claim.horizon],
		["scored", claim.score && scoreWords(t, format, claim.score)],
		["author", claim.author],
	] as const;
	return (
		<PageFrame current="claims" revision={revision} synthetic={dataset.synthetic}>
			<p className="type-caption">
				<PageLink
					href={requested ? `/claims?dataset=${requested}` : "/claims"}
					className="text-accent underline underline-offset-2"
				>
					{t("claims.ledger")}
				</PageLink>
			</p>
			{result === null && bound !== null && knownAt === null ? <AwaitVerdict /> : null}
			<h1 className="type-title max-w-[40ch] wrap-anywhere">
				{claim.text}
				<Cite citations={claim.citations} />
			</h1>
			<div className="type-lead mt-1 mb-4 flex flex-wrap items-baseline gap-x-4">
				<VerdictWords verdict={result?.verdict ?? null} />
				<span className="type-caption text-ink-2">
					{result === null
						? t("claims.waitingWords", { dataset: dataset.name })
						: t("claims.on", {
								dataset: dataset.name,
								revision: result.revision,
								date: dayWords(format, result.computedAt.slice(0, 10)),
							})}
				</span>
				<CiteView kind="claim" requested={{ id, dataset: dataset.id }} knownAt={knownAt} />
				<EmbedCode
					path={`/embed/claims/${id}?dataset=${dataset.id}`}
					title={claim.text}
					revision={revision}
					height={280}
				/>
			</div>
			<div className="grid grid-cols-1 gap-8 lg:grid-cols-2">
				<div className="grid min-w-0 grid-cols-1 content-start gap-8">
					<Section title={t("claims.how")} aside={claim.id}>
						<dl className="type-table grid grid-cols-[130px_minmax(0,1fr)] gap-x-4 gap-y-1">
							{facts.map(([name, words]) =>
								words ? (
									<div key={name} className="contents">
										<dt className="text-ink-3">{t(`claims.${name}`)}</dt>
										<dd>{words}</dd>
									</div>
								) : null,
							)}
						</dl>
						{result === null ? null : (
							<p className="mt-2 max-w-[70ch] text-ink-2">{t(`claims.verdictText.${result.verdict}`)}</p>
						)}
					</Section>
					{result === null || result.parts.length === 0 ? null : <ClaimParts parts={result.parts} bound={bound} />}
					{stated === undefined ? null : (
						<Section title={t("claims.onStated")} aside={t("claims.evidence.stated_values")}>
							<p className="type-figure-title mb-2">
								<VerdictWords verdict={stated.verdict} />
							</p>
							<ClaimParts title={t("claims.onStatedParts")} parts={stated.parts} bound={STATED_TESTS[id] ?? null} />
						</Section>
					)}
					<PastVerdicts history={claim.history} others={others} bound={bound} />
				</div>
				<div className="grid min-w-0 grid-cols-1 content-start gap-8">
					<ClaimSeries bound={bound} dataset={dataset.id} knownAt={knownAt} />
				</div>
			</div>
			<Endnotes citations={claim.citations} />
		</PageFrame>
	);
}
