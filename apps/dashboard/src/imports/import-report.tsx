import { EVENT_FLAGS } from "@harmattan/domain/events/mapped-event";
import type { CheckReport } from "@harmattan/domain/imports/check-report";
import type { ImportCounts } from "@harmattan/domain/imports/report";
import { ChangeMap } from "@harmattan/maps/components/change-map";
import { overviewMap } from "@harmattan/maps/prepare/boundaries";
import { changePicture } from "@harmattan/maps/prepare/change-picture";
import { knownTowns } from "@harmattan/maps/prepare/named-places";
import { Section } from "@harmattan/ui/section";
import { getFormatter, getTranslations } from "next-intl/server";
import { townWords } from "@/format/words.ts";
import { openPageApi } from "@/server/context.ts";
import { placesOf } from "./changed-places.ts";
import { CoverageReport } from "./coverage-report.tsx";
import { DifferenceList } from "./difference-list.tsx";
import { Headlines } from "./headlines.tsx";

interface ImportReportProps {
	id: number;
	counts: ImportCounts;
	report: CheckReport;
}

const COUNTS = [
	"rows",
	"new",
	"changed",
	"unchanged",
	"stale",
	"collapsed",
	"quarantined",
	"rejected",
	"outOfScope",
	"withdrawn",
] as const;

/** What an import does: counts, figures before and after, where, and event by event. */
export async function ImportReport({ id, counts, report }: ImportReportProps) {
	const all = await getTranslations();
	const t = await getTranslations("admin.imports");
	const format = await getFormatter();
	const api = openPageApi();
	const [fresh, changed, withdrawn, stale] = await Promise.all([
		api.imports.differences({ id, kind: "new" }),
		api.imports.differences({ id, kind: "changed" }),
		api.imports.differences({ id, kind: "withdrawn" }),
		api.imports.differences({ id, kind: "stale" }),
	]);
	const picture = changePicture(
		report.newAt,
		placesOf([...changed, ...withdrawn]),
		{ width: 640, height: 420 },
		knownTowns((name) => townWords(all, name)),
	);
	const flags = EVENT_FLAGS.flatMap((flag) => {
		const count = report.flags[flag] ?? 0;
		return count > 0 ? [[flag, count] as const] : [];
	});
	const signed = (value: number) => format.number(value, { signDisplay: "exceptZero" });
	return (
		<>
			<Section title={t("inShort")}>
				<p className="type-finding mb-3">
					{[
						t("shortNew", { count: counts.new }),
						t("shortChanged", { count: counts.changed, deaths: signed(report.deathsChanged) }),
						t("shortWithdrawn", { count: counts.withdrawn }),
						t("shortMoved", { count: report.movedFar }),
					].join(", ")}
				</p>
				{report.withdrawals.unnamedRows > 0 ? (
					<p role="note" className="mb-3 border-l-2 border-up pl-3">
						{t("unnamedRows", { count: report.withdrawals.unnamedRows })}
					</p>
				) : null}
				{report.unknownCountries.length > 0 ? (
					<p role="note" className="mb-3 border-l-2 border-up pl-3 wrap-anywhere">
						{t("unknownCountries", { names: format.list(report.unknownCountries.map((name) => `“${name}”`)) })}
					</p>
				) : null}
				{counts.outOfScope ? <p className="mb-3">{t("outOfScope", { count: counts.outOfScope })}</p> : null}
				{counts.rows === 0 && counts.withdrawn === 0 ? <p className="mb-3">{t("noRows")}</p> : null}
				<dl className="grid grid-cols-3 gap-x-6 gap-y-2 md:grid-cols-10">
					{COUNTS.map((name) => (
						<div key={name}>
							<dt className="type-caption text-ink-3">{t(`count.${name}`)}</dt>
							<dd className="type-figure-title">{format.number(counts[name] ?? 0)}</dd>
						</div>
					))}
				</dl>
				{flags.length > 0 ? (
					<p className="mt-3 text-ink-2">
						{t("noted")}
						{": "}
						{flags.map(([flag, count]) => `${t(`flag.${flag}`)} ${format.number(count)}`).join(" · ")}
					</p>
				) : null}
			</Section>
			{report.coverage === undefined ? null : <CoverageReport coverage={report.coverage} />}
			<div className="grid grid-cols-1 gap-8 lg:grid-cols-2">
				<Headlines headlines={report.headlines} />
				<Section title={t("where")} aside={t("whereAside")}>
					{picture ? (
						<ChangeMap
							label={t("whereLabel", {
								added: counts.new,
								changed: counts.changed,
								withdrawn: counts.withdrawn,
								moved: report.movedFar,
							})}
							base={overviewMap()}
							picture={picture}
						/>
					) : (
						<p className="text-ink-2">{t("nowhere")}</p>
					)}
				</Section>
			</div>
			{fresh.length + changed.length + withdrawn.length + stale.length > 0 ? (
				<Section title={t("eventByEvent")} aside={t("eventByEventAside")}>
					<DifferenceList
						changed={changed}
						withdrawn={withdrawn}
						fresh={fresh}
						stale={stale}
						fields={report.fields}
						counts={counts}
					/>
				</Section>
			) : null}
		</>
	);
}
