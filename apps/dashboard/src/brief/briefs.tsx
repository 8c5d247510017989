import { mayActAs } from "@harmattan/domain/people/roles";
import { Section } from "@harmattan/ui/section";
import { Tag } from "@harmattan/ui/tag";
import { NextIntlClientProvider } from "next-intl";
import { getFormatter, getMessages, getTranslations } from "next-intl/server";
import { instantWords } from "@/format/words.ts";
import { PageFrame } from "@/page/page-frame.tsx";
import { PageLink } from "@/page/page-link.tsx";
import { RegionOptions } from "@/page/region-options.tsx";
import { api, openPageApi } from "@/server/context.ts";
import { orNotFound } from "@/server/or-not-found.ts";
import { DraftForm } from "./draft-form.tsx";

interface BriefsProps {
	/** Only briefs of a region; null for all. */
	region: string | null;
}

/** The weekly briefs, the newest first; for analysts with what is being written, and the form of another. */
export async function Briefs({ region }: BriefsProps) {
	const t = await getTranslations();
	const format = await getFormatter();
	const [{ briefs, revision }, member, datasets, { brief }] = await Promise.all([
		orNotFound(api().briefs.list({ region })),
		openPageApi().account.me(),
		api().reference.datasets(),
		getMessages(),
	]);
	const writes = member !== null && mayActAs(member.role, "analyst");
	const isOut = (state: string) => state === "published";
	const lists = [
		...(writes ? [{ key: "drafts", found: briefs.filter(({ state }) => !isOut(state)) } as const] : []),
		{ key: "published", found: briefs.filter(({ state }) => isOut(state)) } as const,
	];
	return (
		<PageFrame current={null} revision={revision} synthetic={datasets[0]?.synthetic ?? false}>
			<h1 className="type-title">{t("brief.title")}</h1>
			<p className="type-lead max-w-[80ch]">{t("brief.lead")}</p>
			<p className="mb-4">
				<a
					href="/api/v1/briefs.atom"
					className="inline-flex min-h-6 items-center text-accent underline underline-offset-2"
				>
					{t("brief.feed")}
				</a>
			</p>
			<div className="grid grid-cols-1 gap-8">
				{lists.map(({ key, found }) => (
					<Section key={key} title={t(`brief.${key}`)} aside={t("brief.count", { count: found.length })}>
						{found.length === 0 ? <p className="text-ink-2">{t(`brief.none.${key}`)}</p> : null}
						<ul>
							{found.map(({ id, title, takeaways, dataset, state, publishedAt, madeAt, madeBy, locale }) => (
								<li key={id} className="border-b border-line-2 py-2">
									<PageLink
										href={`/briefs/${encodeURIComponent(id)}`}
										className="type-key text-accent underline underline-offset-2"
										hrefLang={locale}
									>
										{title}
									</PageLink>{" "}
									{dataset.synthetic ? <Tag>{t("ribbon.tag")}</Tag> : null}
									<span className="type-caption block text-ink-3">
										{[
											t(`brief.state.${state}`),
											instantWords(format, publishedAt ?? madeAt),
											t("brief.by", { name: madeBy }),
											dataset.name,
											t(`brief.locale.${locale}`),
										].join("; ")}
									</span>
									<span className="block max-w-[90ch]" lang={locale}>
										{takeaways[0]}
									</span>
								</li>
							))}
						</ul>
					</Section>
				))}
				{writes ? (
					<NextIntlClientProvider messages={{ brief }}>
						<DraftForm
							datasets={datasets.map(({ id, name }) => ({ id, name }))}
							regions={<RegionOptions current={null} />}
						/>
					</NextIntlClientProvider>
				) : null}
			</div>
		</PageFrame>
	);
}
