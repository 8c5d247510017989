import { ruleName, ruleText } from "@harmattan/messages/alert-words";
import { Section } from "@harmattan/ui/section";
import { getTranslations } from "next-intl/server";
import { addressOf } from "@/format/search.ts";
import { PageLink } from "@/page/page-link.tsx";
import type { FoundAlerts } from "./request.ts";

interface RuleListProps {
	rules: FoundAlerts["rules"];
	regionName: (id: string) => string;
	dataset: string | null;
}

/** Every rule in words, each a click from its past. */
export async function RuleList({ rules, regionName, dataset }: RuleListProps) {
	const t = await getTranslations();
	return (
		<Section title={t("alerts.rules")} aside={t("alerts.rulesAside")}>
			<dl>
				{rules.map((rule) => (
					<div
						key={rule.id}
						className="grid grid-cols-1 gap-x-6 border-b border-line-2 py-2 md:grid-cols-[260px_minmax(0,1fr)]"
					>
						<dt>
							<span className="type-key">{ruleName(t, rule, regionName)}</span>
							<span className="type-caption block text-ink-3">
								{[
									t("alerts.version", { version: rule.version }),
									rule.author === null ? t("alerts.ships") : t("alerts.author", { name: rule.author }),
								].join(", ")}
							</span>
						</dt>
						<dd>
							<p className="max-w-[80ch]">{ruleText(t, rule, regionName)}</p>
							<PageLink
								href={`${addressOf("/alerts", { rule: rule.id, dataset })}#rule`}
								className="type-caption inline-flex min-h-6 items-center text-accent underline underline-offset-2"
							>
								{t(
									"class" in rule.body && rule.body.kind !== "forecast_miss" ? "alerts.ruleLink" : "alerts.ruleAlerts",
								)}
								<span className="sr-only">{` ${ruleName(t, rule, regionName)}`}</span>
							</PageLink>
						</dd>
					</div>
				))}
			</dl>
		</Section>
	);
}
