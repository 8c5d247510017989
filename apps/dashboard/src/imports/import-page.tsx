import { errorWords } from "@harmattan/messages/error-words";
import { Section } from "@harmattan/ui/section";
import { getFormatter, getLocale, getTranslations } from "next-intl/server";
import { sizeWords } from "@/format/words.ts";
import { Link } from "@/i18n/navigation.ts";
import { languageOfLocale } from "@/i18n/routing.ts";
import { openPageApi } from "@/server/context.ts";
import { ChoicesForm } from "./choices-form.tsx";
import { Decision } from "./decision.tsx";
import { FilePreview } from "./file-preview.tsx";
import type { Import } from "./import.ts";
import { ImportReport } from "./import-report.tsx";
import { RejectTable } from "./reject-table.tsx";
import { WatchImport } from "./watch-import.tsx";

interface ImportPageProps {
	found: Import;
}

/** One import: where it stands, what it would do or did, and what can be done about it. */
export async function ImportPage({ found }: ImportPageProps) {
	const t = await getTranslations("admin.imports");
	const format = await getFormatter();
	const { status, preview, report, counts } = found;
	const choosable = found.stored && ["uploaded", "checked", "parked", "failed"].includes(status);
	const rejects = await openPageApi().imports.rejects({ id: found.id });
	const choices = choosable ? await openPageApi().imports.choices() : null;
	const when = (iso: string) => format.dateTime(new Date(iso), { dateStyle: "medium", timeStyle: "short" });
	return (
		<div className="grid grid-cols-1 gap-8">
			<div>
				<p className="text-ink-2">
					{[
						status === "uploaded" && !found.stored ? t("fetching") : t(`state.${status}`),
						found.datasetName,
						found.release ? t("releaseWords", { release: found.release }) : null,
						found.fileBytes === null ? null : sizeWords(format, found.fileBytes),
						t("byWords", { name: found.requestedBy ?? t("commandLine"), date: when(found.startedAt) }),
						found.dataRevision === null ? null : t("revisionWords", { revision: found.dataRevision }),
					]
						.filter(Boolean)
						.join(" · ")}
				</p>
				{found.error ? (
					<p role="alert" className="mt-2 border-l-2 border-up pl-2">
						{errorWords(languageOfLocale(await getLocale()), found.error)}
					</p>
				) : null}
				{found.reverts !== null && counts ? (
					<p className="type-finding mt-2">
						{t("rolledBackWords", { changed: counts.changed, withdrawn: counts.withdrawn })}{" "}
						<Link href={`/admin/imports/${found.reverts}`} className="text-accent underline underline-offset-2">
							{t("importNumber", { id: found.reverts })}
						</Link>
					</p>
				) : null}
				<WatchImport id={found.id} status={status} progress={found.progress} />
				<Decision found={found} />
			</div>
			{report && counts ? <ImportReport id={found.id} counts={counts} report={report} /> : null}
			{rejects.rows.length > 0 ? <RejectTable id={found.id} rejects={rejects} /> : null}
			{preview && choices ? (
				<Section title={status === "uploaded" ? t("howToRead") : t("readOtherwise")} aside={t("howToReadAside")}>
					<ChoicesForm found={found} preview={preview} choices={choices} />
				</Section>
			) : null}
			{preview ? <FilePreview preview={preview} /> : null}
		</div>
	);
}
