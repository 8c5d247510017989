import type { Citation } from "@harmattan/domain/forces/force";
import { getTranslations } from "next-intl/server";
import { api } from "@/server/context.ts";

interface EndnotesProps {
	citations: readonly Citation[];
}

/** The endnotes that a page uses, at its foot, each with its documents as printed. */
export async function Endnotes({ citations }: EndnotesProps) {
	const t = await getTranslations("common");
	const used = new Set(citations.flatMap((citation) => citation.endnote ?? []));
	const [endnotes, documents] = await Promise.all([api().reference.endnotes(), api().reference.documents()]);
	const shown = endnotes.filter((endnote) => used.has(endnote.number));
	if (shown.length === 0) return null;
	return (
		<section aria-label={t("endnotes")} className="mt-8 border-t border-line pt-3">
			<ol className="type-caption grid grid-cols-1 gap-x-6 gap-y-1 md:grid-cols-2 xl:grid-cols-3">
				{shown.map(({ number, documentIds }) => (
					<li key={number} id={`endnote-${number}`} className="flex gap-2 target:bg-accent-wash">
						<span className="type-finding w-4 shrink-0 text-accent">{number}</span>
						<span className="min-w-0 break-words text-ink-2">
							{documentIds.map((id) => {
								const document = documents.find((row) => row.id === id);
								if (!document) return null;
								return (
									<span key={id} className="block">
										{document.url ? (
											<a
												href={document.url}
												rel="noreferrer"
												className="inline-block min-h-6 py-1 text-accent underline underline-offset-2"
											>
												{document.printed}
											</a>
										) : (
											document.printed
										)}
									</span>
								);
							})}
						</span>
					</li>
				))}
			</ol>
			<p className="type-caption mt-3 text-ink-3">{t("endnotesSource")}</p>
		</section>
	);
}
