import type { RouterOutput } from "@harmattan/api/outputs";
import type { ClaimTest } from "@harmattan/domain/claims/claim-test";
import { ScrollArea } from "@harmattan/ui/scroll-area";
import { Section } from "@harmattan/ui/section";
import { getFormatter, getTranslations } from "next-intl/server";
import { dayWords } from "@/format/words.ts";
import { PageLink } from "@/page/page-link.tsx";
import { valueWords } from "./value-words.ts";
import { VerdictWords } from "./verdict-words.tsx";

type Read = RouterOutput["claims"]["read"];

interface PastVerdictsProps {
	history: Read["claim"]["history"];
	others: Read["others"];
	bound: ClaimTest | null;
}

/** Every verdict that was computed, newest first, with its data revision, and the newest ones on other datasets. */
export async function PastVerdicts({ history, others, bound }: PastVerdictsProps) {
	const t = await getTranslations();
	const format = await getFormatter();
	const line = "flex flex-wrap items-baseline gap-x-4 border-b border-line-2 py-1";
	return (
		<>
			<Section title={t("claims.history")} aside={t("claims.historyAside", { count: history.length })}>
				<ScrollArea label={t("claims.history")} isLong>
					<ol className="type-table">
						{history.map((past) => (
							<li key={`${past.revision} ${past.version}`} className={line}>
								<span className="w-36 text-ink-2">
									{t("claims.atRevision", {
										revision: past.revision,
										date: dayWords(format, past.computedAt.slice(0, 10)),
									})}
								</span>
								<VerdictWords verdict={past.verdict} />
								<span className="text-ink-2">{valueWords(t, format, bound, past)}</span>
							</li>
						))}
					</ol>
				</ScrollArea>
			</Section>
			{others.length === 0 ? null : (
				<Section title={t("claims.others")} aside={t("claims.othersAside")}>
					<ul className="type-table">
						{others.map((verdict) => (
							<li key={verdict.datasetId} className={line}>
								<PageLink
									href={`/claims/${verdict.claimId}?dataset=${verdict.datasetId}`}
									className="w-64 text-accent underline underline-offset-2"
								>
									{verdict.datasetName}
								</PageLink>
								<VerdictWords verdict={verdict.verdict} />
								<span className="text-ink-2">{valueWords(t, format, bound, verdict)}</span>
							</li>
						))}
					</ul>
				</Section>
			)}
		</>
	);
}
