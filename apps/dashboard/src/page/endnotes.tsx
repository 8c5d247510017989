import type { RouterOutput } from "@harmattan/api/outputs";
import type { Citation } from "@harmattan/domain/forces/force";
import { getTranslations } from "next-intl/server";
import { api } from "@/server/context.ts";
import { citedSources } from "./cited-sources.ts";

interface EndnotesProps {
	citations: readonly Citation[];
}

/** The sources that a page uses, at its foot: endnotes with their documents as printed, then the documents that our editors cite. */
export async function Endnotes({ citations }: EndnotesProps) {
	const t = await getTranslations("common");
	const [sources, endnotes, documents] = await Promise.all([
		citedSources(citations),
		api().reference.endnotes(),
		api().reference.documents(),
	]);
	if (sources.length === 0) return null;
	const documentsOf = (number: number) => {
		const ids = endnotes.find((endnote) => endnote.number === number)?.documentIds ?? [];
		return ids.flatMap((id) => documents.find((document) => document.id === id) ?? []);
	};
	return (
		<section aria-label={t("endnotes")} className="mt-8 border-t border-line pt-3">
			<ol className="type-caption grid grid-cols-1 gap-x-6 gap-y-1 md:grid-cols-2 xl:grid-cols-3">
				{sources.map((source) => (
					<li key={source.target} id={source.target} className="flex gap-2 target:bg-accent-wash">
						<span className="type-finding w-8 shrink-0 text-accent">
							{source.kind === "endnote" ? source.number : `S${source.number}`}
						</span>
						<span className="min-w-0 text-ink-2 [overflow-wrap:anywhere]">
							{(source.kind === "endnote" ? documentsOf(source.number) : [source.document]).map((document) => (
								<Printed key={document.id} document={document} />
							))}
						</span>
					</li>
				))}
			</ol>
			<p className="type-caption mt-3 text-ink-3">{t("endnotesSource")}</p>
		</section>
	);
}

/** A document as printed, a link where its address is whole. */
function Printed({ document }: { document: RouterOutput["reference"]["documents"][number] }) {
	if (!document.url) return <span className="block">{document.printed}</span>;
	return (
		<span className="block">
			<a
				href={document.url}
				rel="noreferrer"
				className="inline-block min-h-6 py-1 text-accent underline underline-offset-2"
			>
				{document.printed}
			</a>
		</span>
	);
}
