import { SHIPPED_RULES } from "@harmattan/domain/alerts/rule";
import { mayActAs, type Role } from "@harmattan/domain/people/roles";
import { alertSentence, ruleName, ruleText } from "@harmattan/messages/alert-words";
import { Section } from "@harmattan/ui/section";
import { getFormatter, getTranslations } from "next-intl/server";
import { dayWords, instantWords } from "@/format/words.ts";
import type { FoundRule } from "./request.ts";
import { RuleChange } from "./rule-change.tsx";

interface TriedRuleProps {
	found: FoundRule;
	regionName: (id: string) => string;
	/** Of who reads; null for a visitor. */
	role: Role | null;
}

/** Dates that are listed; the count is of all. */
const MAX_SHOWN = 60;

/** A rule with its versions and the days of the last two years on which it would have fired. */
export async function TriedRule({ found: { rule, versions, dataset, tried }, regionName, role }: TriedRuleProps) {
	const t = await getTranslations();
	const format = await getFormatter();
	const ships = SHIPPED_RULES.some(({ id }) => id === rule.id);
	const mayChange = role !== null && mayActAs(role, ships ? "admin" : "analyst");
	return (
		<Section
			id="rule"
			title={`${ruleName(t, rule, regionName)}: ${t(tried === null ? "alerts.ruleAlerts" : "alerts.ruleLink")}`}
			aside={
				tried === null
					? dataset.name
					: t("alerts.triedAside", {
							dataset: dataset.name,
							from: dayWords(format, tried.span.from),
							to: dayWords(format, tried.span.to),
						})
			}
		>
			<p className="max-w-[80ch]">{ruleText(t, rule, regionName)}</p>
			{tried === null ? <p className="mt-2 text-ink-2">{t("alerts.triedNot")}</p> : <TriedDays tried={tried} />}
			<h3 className="type-caption mt-3 text-ink-3">{t("alerts.versionsTitle")}</h3>
			<ul className="type-table">
				{versions.map(({ version, author, madeAt }) => (
					<li key={version}>
						{t("alerts.versionLine", { version, date: instantWords(format, madeAt), name: author })}
					</li>
				))}
				{ships ? <li>{t("alerts.versionShipped")}</li> : null}
			</ul>
			{mayChange ? <RuleChange rule={rule} /> : null}
		</Section>
	);
}

interface TriedDaysProps {
	tried: NonNullable<FoundRule["tried"]>;
}

/** The days on which a rule would have fired, and what of the two years it can be judged on: where it cannot, silence says nothing. */
async function TriedDays({ tried: { fired, regions, judgedShare } }: TriedDaysProps) {
	const t = await getTranslations();
	const format = await getFormatter();
	return (
		<>
			<p className="type-lead mt-2">
				{judgedShare === 0
					? t("alerts.triedNever")
					: t("alerts.triedLead", {
							count: fired.length,
							regions: new Set(fired.map(({ subject }) => subject)).size,
						})}
			</p>
			{judgedShare === 0 || judgedShare === 1 ? null : (
				<p className="type-caption text-ink-2">
					{t("alerts.triedPart", {
						judged: regions.judged,
						of: regions.of,
						share: format.number(judgedShare, { style: "percent" }),
					})}
				</p>
			)}
			<ul
				className="type-table mt-1 max-h-[420px] overflow-y-auto"
				// A list that scrolls is reached by keyboard.
				tabIndex={fired.length > 12 ? 0 : undefined}
				aria-label={t("alerts.ruleLink")}
			>
				{fired.slice(0, MAX_SHOWN).map(({ subject, period, facts, level }) => (
					<li key={`${subject} ${period}`} className="border-b border-line-2 py-1">
						{alertSentence(t, facts, level)}
					</li>
				))}
			</ul>
			{fired.length > MAX_SHOWN ? (
				<p className="type-caption text-ink-3">{t("alerts.triedMore", { count: fired.length - MAX_SHOWN })}</p>
			) : null}
		</>
	);
}
