import { Section } from "@harmattan/ui/section";
import { getFormatter, getTranslations } from "next-intl/server";
import { sizeWords } from "@/format/words.ts";
import { openPageApi } from "@/server/context.ts";
import { BackupButton } from "./backup-button.tsx";

/** The newest backups, and a button for one more. */
export async function Backups() {
	const t = await getTranslations("admin.installation");
	const format = await getFormatter();
	const { underWay, backups } = await openPageApi().installation.backups();
	return (
		<Section title={t("backups")} aside={t("backupsAside")}>
			{backups.length === 0 ? <p className="text-ink-2">{t("noBackup")}</p> : null}
			<ul className="type-table mb-3">
				{backups.map(({ id, finishedAt, file, bytes, rows, error, requestedBy, ...rest }) => (
					<li key={id} className="flex flex-wrap items-baseline gap-x-4 border-b border-line-2 py-1">
						<span>{format.dateTime(new Date(finishedAt), { dateStyle: "medium", timeStyle: "short" })}</span>
						<span className="text-ink-2">{requestedBy}</span>
						{error === null ? (
							<>
								<span className="text-ink-2">
									{t("backupSize", { size: bytes === null ? "–" : sizeWords(format, bytes), rows: rows ?? 0 })}
								</span>
								{file.startsWith("/") ? (
									<span>{file}</span>
								) : (
									<a
										href={`/api/admin/backups/${id}`}
										className="inline-flex min-h-6 items-center text-accent underline"
									>
										{file}
									</a>
								)}
							</>
						) : (
							<span className="text-up">{error}</span>
						)}
						{rest.drilledAt ? (
							<span className="text-ink-2">{t("drilled", { at: new Date(rest.drilledAt) })}</span>
						) : null}
						{rest.drillError ? <span className="text-up">{t("drillFailed", { reason: rest.drillError })}</span> : null}
						{rest.placedAt ? <span className="text-ink-2">{t("placed")}</span> : null}
						{rest.placeError ? <span className="text-up">{t("placeFailed", { reason: rest.placeError })}</span> : null}
					</li>
				))}
			</ul>
			<BackupButton underWay={underWay} />
			<p className="mt-3 text-ink-2">{t("backup")}</p>
		</Section>
	);
}
