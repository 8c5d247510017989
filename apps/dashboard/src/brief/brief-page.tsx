import { mayActAs } from "@harmattan/domain/people/roles";
import { NextIntlClientProvider } from "next-intl";
import { getFormatter, getMessages, getTranslations } from "next-intl/server";
import { instantWords } from "@/format/words.ts";
import { PageFrame } from "@/page/page-frame.tsx";
import { PageLink } from "@/page/page-link.tsx";
import { api, openPageApi } from "@/server/context.ts";
import { orNotFound } from "@/server/or-not-found.ts";
import { BriefBlocks } from "./brief-blocks.tsx";
import { BriefEditor } from "./brief-editor.tsx";
import { CorrectionForm } from "./correction-form.tsx";

interface BriefPageProps {
	id: string;
}

const FORMATS = ["pdf", "docx", "html"] as const;

/** One brief as it was written: its corrections first, its files, and for analysts what is to be done with it. */
export async function BriefPage({ id }: BriefPageProps) {
	const t = await getTranslations("brief");
	const format = await getFormatter();
	const [found, member, { brief }] = await Promise.all([
		orNotFound(api().briefs.read({ id })),
		openPageApi().account.me(),
		getMessages(),
	]);
	const { content, state, corrections } = found;
	const writes = member !== null && mayActAs(member.role, "analyst");
	const isOut = state === "published";
	const steps = [
		t("made", { name: found.madeBy, date: instantWords(format, found.madeAt) }),
		...(found.reviewedAt === null
			? []
			: [t("reviewed", { name: found.reviewedBy ?? "", date: instantWords(format, found.reviewedAt) })]),
		...(found.publishedAt === null
			? []
			: [t("publishedBy", { name: found.publishedBy ?? "", date: instantWords(format, found.publishedAt) })]),
	];
	return (
		<PageFrame current={null} revision={found.revision} synthetic={content.dataset.synthetic}>
			<p>
				<PageLink href="/briefs" className="type-caption text-accent underline underline-offset-2">
					{t("all")}
				</PageLink>
			</p>
			<article lang={content.locale} className="max-w-[900px]">
				<h1 className="type-title">{content.title}</h1>
				<p className="text-ink-2">{content.subtitle}</p>
			</article>
			<p className="type-caption mt-1 text-ink-3">{[t(`state.${state}`), ...steps].join("; ")}</p>
			{isOut ? (
				<ul className="mt-1 flex flex-wrap gap-x-4" aria-label={t("files")}>
					{FORMATS.map((name) => (
						<li key={name}>
							<a
								href={`/api/v1/briefs/${encodeURIComponent(id)}/file?format=${name}`}
								className="inline-flex min-h-6 items-center text-accent underline underline-offset-2"
							>
								{t(`file.${name}`)}
							</a>
						</li>
					))}
				</ul>
			) : null}
			{corrections.length === 0 ? null : (
				<section aria-label={t("corrections")} className="mt-4 max-w-[900px] border-t-2 border-rule pt-2">
					<h2 className="type-section">{t("corrections")}</h2>
					<ul>
						{corrections.map(({ text, author, madeAt }) => (
							<li key={madeAt} className="border-b border-line-2 py-1">
								{text}
								<span className="type-caption block text-ink-3">
									{t("correctedBy", { name: author, date: instantWords(format, madeAt) })}
								</span>
							</li>
						))}
					</ul>
				</section>
			)}
			{writes ? (
				<NextIntlClientProvider messages={{ brief }}>
					{isOut ? <CorrectionForm id={id} /> : <BriefEditor id={id} state={state} takeaways={content.takeaways} />}
				</NextIntlClientProvider>
			) : null}
			<article lang={content.locale} className="mt-4 grid max-w-[900px] grid-cols-1 gap-8">
				<section aria-label={content.takeawaysTitle} className="border-t-2 border-rule pt-2">
					<h2 className="type-section mb-2">{content.takeawaysTitle}</h2>
					<ol className="type-lead list-decimal pl-6">
						{content.takeaways.map((text) => (
							<li key={text}>{text}</li>
						))}
					</ol>
				</section>
				{content.sections.map(({ id: section, title, blocks }) => (
					<section key={section} id={section} aria-label={title} className="border-t-2 border-rule pt-2">
						<h2 className="type-section mb-2">{title}</h2>
						<BriefBlocks blocks={blocks} />
					</section>
				))}
				<section aria-label={content.notesTitle} className="border-t-2 border-rule pt-2">
					<h2 className="type-section mb-2">{content.notesTitle}</h2>
					<ol className="type-caption list-decimal pl-6">
						{content.notes.map((note, index) => (
							<li key={note} id={`note-${index + 1}`}>
								{note}
							</li>
						))}
					</ol>
				</section>
			</article>
		</PageFrame>
	);
}
