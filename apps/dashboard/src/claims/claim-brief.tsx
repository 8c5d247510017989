import type { RouterOutput } from "@harmattan/api/outputs";
import { getFormatter, getLocale, getTranslations } from "next-intl/server";
import { dayWords } from "@/format/words.ts";
import { languageOfLocale } from "@/i18n/routing.ts";
import { testedWords } from "./tested-words.ts";
import { valueWords } from "./value-words.ts";
import { VerdictWords } from "./verdict-words.tsx";

interface ClaimBriefProps {
	found: RouterOutput["claims"]["read"];
}

/** A claim in short: the sentence, its verdict and value, what it rests on, and the state of the data. */
export async function ClaimBrief({ found }: ClaimBriefProps) {
	const t = await getTranslations();
	const format = await getFormatter();
	const { claim, dataset } = found;
	const { result, bound } = claim;
	return (
		<article>
			<h1 className="type-finding max-w-[60ch]">{claim.text}</h1>
			<p className="mt-1 flex flex-wrap gap-x-4">
				<VerdictWords verdict={result?.verdict ?? null} />
				<span>{result === null ? null : valueWords(t, format, bound, result)}</span>
			</p>
			<p className="type-caption mt-1 text-ink-2">{testedWords(claim, languageOfLocale(await getLocale()))}</p>
			<p className="type-caption text-ink-3">
				{[
					result === null
						? t("claims.waitingWords", { dataset: dataset.name })
						: t("claims.on", {
								dataset: dataset.name,
								revision: result.revision,
								date: dayWords(format, result.computedAt.slice(0, 10)),
							}),
					result === null || result.verdict === "not_testable" ? null : t(`claims.evidence.${result.evidence}`),
				]
					.filter(Boolean)
					.join(" ")}
			</p>
		</article>
	);
}
