import { DEFAULT_LANGUAGE } from "@harmattan/domain/language/language";
import { citationBibtex, citationCsl, citationText } from "@harmattan/domain/views/citation";
import { Section } from "@harmattan/ui/section";
import { getFormatter, getTranslations } from "next-intl/server";
import { dayWords } from "@/format/words.ts";
import { Link } from "@/i18n/navigation.ts";
import { PageFrame } from "@/page/page-frame.tsx";
import { api } from "@/server/context.ts";
import { orNotFound } from "@/server/or-not-found.ts";
import { KeptValues } from "./kept-values.tsx";

interface CitedPageProps {
	id: string;
	/** Address that people open the dashboard at. */
	site: string;
}

/** A view that was cited: the values that it showed, whether they come out again, how they compare with today's, and how to cite it. */
export async function CitedPage({ id, site }: CitedPageProps) {
	const t = await getTranslations("cite");
	const format = await getFormatter();
	const found = await orNotFound(api().citations.open({ id }));
	const work = { ...found, address: new URL(`/cite/${id}`, site).href };
	const past = `${found.address}${found.address.includes("?") ? "&" : "?"}knownAt=${found.revision}`;
	const forms = [
		{ name: "text", words: citationText(work) },
		{ name: "bibtex", words: citationBibtex(work) },
		{ name: "csl", words: JSON.stringify([citationCsl(work)], null, "\t") },
	] as const;
	const link = "inline-flex min-h-6 items-center text-accent underline underline-offset-2";
	return (
		<PageFrame current={null} revision={found.revision} synthetic={found.synthetic}>
			<p className="type-caption text-ink-3">{t("kept", { date: dayWords(format, found.citedAt.slice(0, 10)) })}</p>
			<h1 lang={DEFAULT_LANGUAGE} className="type-title max-w-[50ch]">
				{found.title}
			</h1>
			<p className="type-lead mb-4 max-w-[80ch]">{t(`recomputed.${found.recomputed}`, { revision: found.revision })}</p>
			<div className="grid grid-cols-1 gap-8 lg:grid-cols-2">
				<Section title={t("values")} aside={<span lang={DEFAULT_LANGUAGE}>{found.source}</span>}>
					<KeptValues values={found.values} today={found.today} />
					<p className="mt-3 flex flex-wrap gap-x-6">
						<Link href={past} className={link}>
							{t("openPast", { revision: found.revision })}
						</Link>
						<Link href={found.address} className={link}>
							{t("openToday")}
						</Link>
					</p>
				</Section>
				<Section title={t("how")} aside={t("hash", { hash: found.hash.slice(0, 12) })}>
					<dl className="grid grid-cols-1 gap-4">
						{forms.map(({ name, words }) => (
							<div key={name}>
								<dt className="type-caption text-ink-3">{t(name)}</dt>
								<dd>
									<pre className="type-table overflow-x-auto border border-line bg-raise p-3 whitespace-pre-wrap wrap-anywhere">
										{words}
									</pre>
								</dd>
							</div>
						))}
					</dl>
				</Section>
			</div>
		</PageFrame>
	);
}
