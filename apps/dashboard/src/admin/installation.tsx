import { ScrollArea } from "@harmattan/ui/scroll-area";
import { Section } from "@harmattan/ui/section";
import { getFormatter, getTranslations } from "next-intl/server";
import { sizeWords } from "@/format/words.ts";
import { openPageApi } from "@/server/context.ts";
import { Backups } from "./backups.tsx";
import { SettingsForm } from "./settings-form.tsx";

/** Settings of the installation, and its health: workers, queue, database. */
export async function Installation() {
	const t = await getTranslations("admin.installation");
	const format = await getFormatter();
	const [settings, waiting, health] = await Promise.all([
		openPageApi().installation.settings(),
		openPageApi().installation.secondPersons(),
		openPageApi().installation.health(),
	]);
	return (
		<div className="grid grid-cols-1 gap-8">
			<Section title={t("settings")}>
				<SettingsForm settings={settings} />
			</Section>
			{waiting.length === 0 ? null : (
				<Section title={t("secondPersons")} aside={t("secondPersonsAside")}>
					<ul className="type-table">
						{waiting.map(({ what, by, at }) => (
							<li key={what} className="flex flex-wrap gap-x-4 border-b border-line-2 py-1">
								<span>{what}</span>
								<span className="text-ink-2">{by}</span>
								<span className="text-ink-3">
									{format.dateTime(new Date(at), { dateStyle: "medium", timeStyle: "short" })}
								</span>
							</li>
						))}
					</ul>
				</Section>
			)}
			<Backups />
			<Section title={t("workers")} aside={t("workersAside")}>
				{health.workers.length === 0 ? <p className="text-up">{t("noWorker")}</p> : null}
				<ul className="type-table">
					{health.workers.map(({ pid, since }) => (
						<li key={pid}>
							{t("worker", {
								pid,
								since: format.dateTime(new Date(since), { dateStyle: "medium", timeStyle: "short" }),
							})}
						</li>
					))}
				</ul>
				<h3 className="type-caption mt-3 text-ink-3">{t("queue")}</h3>
				{health.queue.length === 0 ? <p>{t("queueEmpty")}</p> : null}
				<ul className="type-table">
					{health.queue.map(({ job, waiting, running, failed, lastError }) => (
						<li key={job} className="border-b border-line-2 py-1">
							{t("queueLine", { job, waiting, running, failed })}
							{lastError ? <span className="block text-up">{lastError}</span> : null}
						</li>
					))}
				</ul>
			</Section>
			<Section
				title={t("database")}
				aside={t("databaseAside", { size: sizeWords(format, health.databaseBytes), version: health.postgres })}
			>
				<ScrollArea label={t("database")}>
					<table className="type-table w-full max-w-[560px] border-collapse">
						<thead>
							<tr className="type-caption border-b border-line text-left text-ink-3">
								<th scope="col" className="py-1 pr-3 font-normal">
									{t("table")}
								</th>
								<th scope="col" className="py-1 pr-3 text-right font-normal">
									{t("rows")}
								</th>
								<th scope="col" className="py-1 text-right font-normal">
									{t("size")}
								</th>
							</tr>
						</thead>
						<tbody>
							{health.tables.map(({ name, rows, bytes }) => (
								<tr key={name} className="border-b border-line-2">
									<td className="py-1 pr-3">{name}</td>
									<td className="py-1 pr-3 text-right">{rows === null ? t("notCounted") : format.number(rows)}</td>
									<td className="py-1 text-right">{sizeWords(format, bytes)}</td>
								</tr>
							))}
						</tbody>
					</table>
				</ScrollArea>
			</Section>
		</div>
	);
}
