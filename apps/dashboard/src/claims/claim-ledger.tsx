import type { RouterOutput } from "@harmattan/api/outputs";
import { ScrollArea } from "@harmattan/ui/scroll-area";
import { Section } from "@harmattan/ui/section";
import { getFormatter, getTranslations } from "next-intl/server";
import { dayWords } from "@/format/words.ts";
import { Link } from "@/i18n/navigation.ts";
import { Cite } from "@/page/cite.tsx";
import { Endnotes } from "@/page/endnotes.tsx";
import { PageFrame } from "@/page/page-frame.tsx";
import { PageLink } from "@/page/page-link.tsx";
import { api } from "@/server/context.ts";
import { orNotFound } from "@/server/or-not-found.ts";
import { AwaitVerdict } from "./await-verdict.tsx";
import { valueWords } from "./value-words.ts";
import { VerdictWords } from "./verdict-words.tsx";

const SECTIONS = [
	{ kind: "claim", of: ({ kind, author }: ListedClaim) => kind === "claim" && author === null },
	{ kind: "forecast", of: ({ kind, author }: ListedClaim) => kind === "forecast" && author === null },
	{ kind: "member", of: ({ author }: ListedClaim) => author !== null },
] as const;
type ListedClaim = Pick<RouterOutput["claims"]["list"]["claims"][number], "kind" | "author">;

interface ClaimLedgerProps {
	dataset: string | null;
	/** A data revision or instant; null is now. */
	knownAt: string | null;
}

/** Columns that a phone has no room for: what they hold is under the sentence there, or on the page of the claim. */
const isWide = (name: string) => name !== "id" && name !== "sentence";

/** The ledger: each sentence with its verdict on a dataset today, since when, and what it rests on. */
export async function ClaimLedger({ dataset: requested, knownAt }: ClaimLedgerProps) {
	const t = await getTranslations();
	const format = await getFormatter();
	const [{ dataset, claims, revision: known }, datasets] = await Promise.all([
		orNotFound(api().claims.list({ dataset: requested, knownAt })),
		api().reference.datasets(),
	]);
	const address = (id: string) => {
		const rest = new URLSearchParams({ ...(requested ? { dataset: requested } : {}), ...(knownAt ? { knownAt } : {}) });
		return `/claims/${id}${rest.size > 0 ? `?${rest}` : ""}`;
	};
	const head = "py-1 pr-4 font-normal";
	const isAwaited = knownAt === null && claims.some(({ bound, result }) => bound !== null && result === null);
	return (
		<PageFrame current="claims" revision={known} synthetic={dataset.synthetic}>
			{isAwaited ? <AwaitVerdict /> : null}
			<h1 className="type-title">{t("claims.ledger")}</h1>
			<p className="type-lead mb-3 max-w-[80ch]">{t("claims.lead")}</p>
			<nav aria-label={t("map.dataset")} className="mb-4">
				<ul className="flex flex-wrap gap-5">
					{datasets.map(({ id, name }) => (
						<li key={id}>
							<PageLink
								href={`/claims?dataset=${id}`}
								aria-current={id === dataset.id ? "true" : undefined}
								className="type-region inline-block border-b-3 border-transparent py-1 text-ink-3 hover:text-ink aria-[current]:type-finding aria-[current]:border-accent aria-[current]:text-ink"
							>
								{name}
							</PageLink>
						</li>
					))}
				</ul>
			</nav>
			<p className="type-caption mb-3">
				<a href={`/api/v1/claims.atom?dataset=${dataset.id}`} className="text-accent underline underline-offset-2">
					{t("claims.feed")}
				</a>
			</p>
			<div className="grid grid-cols-1 gap-8">
				{SECTIONS.filter(({ of }) => claims.some(of)).map(({ kind, of }) => (
					<Section key={kind} title={t(`claims.kind.${kind}`)} aside={`${dataset.attribution} (${dataset.licence})`}>
						<ScrollArea label={t(`claims.kind.${kind}`)}>
							<table className="type-table w-full border-collapse md:min-w-[760px]">
								<thead>
									<tr className="type-caption border-b border-line text-left text-ink-3">
										{(["id", "sentence", "verdictColumn", "value", "evidenceColumn", "since"] as const).map((name) => (
											<th key={name} scope="col" className={`${head} ${isWide(name) ? "max-md:hidden" : ""}`}>
												{t(`claims.${name}`)}
											</th>
										))}
									</tr>
								</thead>
								<tbody>
									{claims
										.filter(of)
										.map(({ id, text, author, citations, result, bound, standing, onStated: [stated] }) => (
											<tr key={id} className="border-b border-line-2 align-top">
												<td className="py-1.5 pr-4 text-ink-3">{id}</td>
												<th
													scope="row"
													className="max-w-[52ch] py-1.5 md:min-w-[24ch] pr-4 text-left font-normal wrap-anywhere"
												>
													<Link href={address(id)} className="type-key hover:underline">
														{text}
													</Link>
													{author === null ? null : <span className="type-caption block text-ink-3">{author}</span>}
													<Cite citations={citations} />
													<span className="mt-1 block md:hidden">
														<VerdictWords verdict={result?.verdict ?? null} />
														{result === null ? null : (
															<span className="text-ink-2"> {valueWords(t, format, bound, result)}</span>
														)}
														{stated === undefined ? null : (
															<span className="block">
																<VerdictWords verdict={stated.verdict} />{" "}
																<span className="text-ink-3">{t("claims.onStated")}</span>
															</span>
														)}
													</span>
												</th>
												<td className="py-1.5 pr-4 max-md:hidden">
													<VerdictWords verdict={result?.verdict ?? null} />
													{stated === undefined ? null : (
														<span className="mt-1 block">
															<VerdictWords verdict={stated.verdict} />
															<span className="type-caption block text-ink-3">{t("claims.onStated")}</span>
														</span>
													)}
												</td>
												<td className="py-1.5 pr-4 max-md:hidden">
													{result === null ? null : valueWords(t, format, bound, result)}
												</td>
												<td className="py-1.5 pr-4 text-ink-2 max-md:hidden">
													{result === null || result.verdict === "not_testable"
														? null
														: t(`claims.evidence.${result.evidence}`)}
												</td>
												<td className="py-1.5 text-ink-2 max-md:hidden">
													{standing === null
														? null
														: t(standing.before === null ? "claims.sinceFirst" : "claims.sinceWords", {
																revision: standing.since.revision,
																date: dayWords(format, standing.since.computedAt.slice(0, 10)),
																before: standing.before === null ? "" : t(`claims.verdict.${standing.before}`),
															})}
												</td>
											</tr>
										))}
								</tbody>
							</table>
						</ScrollArea>
					</Section>
				))}
			</div>
			<Endnotes citations={claims.flatMap(({ citations }) => citations)} />
		</PageFrame>
	);
}
