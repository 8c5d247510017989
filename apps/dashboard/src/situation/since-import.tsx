import { Section } from "@harmattan/ui/section";
import { getFormatter, getTranslations } from "next-intl/server";
import type { SituationData } from "./situation-data.ts";

interface SinceImportProps {
	data: SituationData;
}

/** What the newest import of this dataset moved. */
export async function SinceImport({ data }: SinceImportProps) {
	const t = await getTranslations("situation");
	const format = await getFormatter();
	const summary = data.lastImport?.summary;
	if (!data.lastImport || !summary) return <Section title={t("importNone")}>{null}</Section>;
	const signed = (value: number) => format.number(value, { signDisplay: "exceptZero" });
	const rows = [
		{ name: t("importNew"), value: signed(summary.new) },
		{ name: t("importChanged"), value: format.number(summary.changed) },
		{ name: t("importWithdrawn"), value: format.number(summary.withdrawn) },
		{ name: t("importDeaths"), value: signed(summary.fatalitiesBest) },
	];
	return (
		<Section
			title={t("importTitle", { id: summary.importId })}
			aside={format.dateTime(new Date(data.lastImport.recordedAt), { day: "numeric", month: "short", year: "numeric" })}
		>
			<dl className="type-table" data-import={summary.importId}>
				{rows.map(({ name, value }) => (
					<div key={name} className="flex justify-between border-b border-line-2 py-1">
						<dt>{name}</dt>
						<dd className="type-key">{value}</dd>
					</div>
				))}
			</dl>
		</Section>
	);
}
