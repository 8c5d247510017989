import type { RouterOutput } from "@harmattan/api/outputs";
import type { Citation } from "@harmattan/domain/forces/force";
import { getTranslations } from "next-intl/server";
import { citedSources } from "./cited-sources.ts";
import { documentName } from "./document-name.ts";

interface EndnotesProps {
	citations: readonly Citation[];
}

/** Sources that are listed at once; more are behind a disclosure, which a mark opens. */
const SHOWN = 6;

/** The sources that a page uses, at its foot, by number. */
export async function Endnotes({ citations }: EndnotesProps) {
	const t = await getTranslations("common");
	const sources = await citedSources(citations);
	if (sources.length === 0) return null;
	const list = (
		<>
			<ol className="type-caption grid grid-cols-1 gap-x-6 gap-y-1 md:grid-cols-2 xl:grid-cols-3">
				{sources.map(({ number, target, documents }) => (
					<li key={target} id={target} className="flex gap-2 target:bg-accent-wash">
						<span className="type-finding w-8 shrink-0 text-accent">{number}</span>
						<span className="min-w-0 text-ink-2 [overflow-wrap:anywhere]">
							{documents.map((document) => (
								<Printed key={document.id} document={document} />
							))}
						</span>
					</li>
				))}
			</ol>
			<p className="type-caption mt-3 text-ink-3">{t("endnotesSource")}</p>
		</>
	);
	return (
		<section aria-label={t("endnotes")} className="mt-8 border-t border-line pt-3">
			{sources.length <= SHOWN ? (
				list
			) : (
				<details>
					<summary className="type-caption min-h-6 cursor-pointer text-accent">
						{t("endnotesCount", { count: sources.length })}
					</summary>
					<div className="mt-2">{list}</div>
				</details>
			)}
		</section>
	);
}

/** A document by its name, a link where its address is whole; the reference as printed is its title. It is in whatever language it was printed in. */
function Printed({ document }: { document: RouterOutput["reference"]["documents"][number] }) {
	const name = documentName(document);
	if (!document.url)
		return (
			<span lang="" className="block" title={document.printed}>
				{name}
			</span>
		);
	return (
		<span className="block">
			<a
				lang=""
				href={document.url}
				title={document.printed}
				rel="noreferrer"
				className="inline-block min-h-6 py-1 text-accent underline underline-offset-2"
			>
				{name}
			</a>
		</span>
	);
}
