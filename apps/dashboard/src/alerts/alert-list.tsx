import { Section } from "@harmattan/ui/section";
import { getTranslations } from "next-intl/server";
import { AlertEntry } from "./alert-entry.tsx";
import type { FoundAlerts } from "./request.ts";

interface AlertListProps {
	found: FoundAlerts;
	regionName: (id: string) => string;
	isFiltered: boolean;
}

/** The alerts that are out, the newest first. */
export async function AlertList({ found: { alerts, rules }, regionName, isFiltered }: AlertListProps) {
	const t = await getTranslations("alerts");
	return (
		<Section title={t("newest")} aside={t("newestAside", { count: alerts.length })}>
			{alerts.length === 0 ? (
				<p className="text-ink-2">{t("none", { filtered: String(isFiltered) })}</p>
			) : (
				<ul>
					{alerts.map((alert) => (
						<AlertEntry key={alert.id} alert={alert} rules={rules} regionName={regionName} />
					))}
				</ul>
			)}
		</Section>
	);
}
