import { Section } from "@harmattan/ui/section";
import { getTranslations } from "next-intl/server";
import { AlertDecision } from "./alert-decision.tsx";
import { AlertEntry } from "./alert-entry.tsx";
import type { FoundAlerts } from "./request.ts";

interface QueueProps {
	/** Whether new alerts wait. */
	waits: boolean;
	waiting: FoundAlerts["waiting"];
	rules: FoundAlerts["rules"];
	regionName: (id: string) => string;
}

/** For analysts: the alerts that wait for one of them. */
export async function Queue({ waits, waiting, rules, regionName }: QueueProps) {
	const t = await getTranslations("alerts");
	return (
		<Section title={t("queue")} aside={t("queueAside")}>
			{waiting.length === 0 ? (
				<p className="text-ink-2">{waits ? t("queueNone") : t("queueOff")}</p>
			) : (
				<ul>
					{waiting.map((alert) => (
						<AlertEntry key={alert.id} alert={alert} rules={rules} regionName={regionName}>
							<AlertDecision id={alert.id} />
						</AlertEntry>
					))}
				</ul>
			)}
		</Section>
	);
}
