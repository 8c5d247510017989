import { stoppedHolding } from "@harmattan/domain/claims/standing";
import { Section } from "@harmattan/ui/section";
import { getFormatter, getTranslations } from "next-intl/server";
import { VerdictWords } from "@/claims/verdict-words.tsx";
import { dayWords } from "@/format/words.ts";
import { PageLink } from "@/page/page-link.tsx";
import { api } from "@/server/context.ts";

interface StoppedClaimsProps {
	dataset: string;
	/** A data revision; null is now. */
	knownAt: string | null;
}

/** Claims that held on the dataset and do so no longer. */
export async function StoppedClaims({ dataset, knownAt }: StoppedClaimsProps) {
	const t = await getTranslations();
	const format = await getFormatter();
	const { claims } = await api().claims.list({ dataset, knownAt });
	const stopped = claims.filter(({ standing }) => standing !== null && stoppedHolding(standing));
	return (
		<Section title={t("situation.claimsTitle")} aside={t("situation.claimsAside", { count: claims.length })}>
			{stopped.length === 0 ? <p className="text-ink-2">{t("situation.claimsNone")}</p> : null}
			<ul className="type-table">
				{stopped.map(({ id, text, result, standing }) => (
					<li key={id} className="flex flex-wrap justify-between gap-x-3 border-b border-line-2 py-1">
						<PageLink href={`/claims/${id}?dataset=${dataset}`} className="hover:underline">
							{text}
						</PageLink>
						<span className="flex gap-3 text-ink-2">
							<VerdictWords verdict={result?.verdict ?? null} />
							{standing && dayWords(format, standing.since.computedAt.slice(0, 10))}
						</span>
					</li>
				))}
			</ul>
			<p className="mt-1">
				<PageLink href={`/claims?dataset=${dataset}`} className="text-accent underline underline-offset-2">
					{t("situation.claimsAll")}
				</PageLink>
			</p>
		</Section>
	);
}
