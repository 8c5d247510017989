import type { RouterOutput } from "@harmattan/api/outputs";
import { alertAddress } from "@harmattan/domain/alerts/address";
import { alertSentence, ruleName } from "@harmattan/messages/alert-words";
import { Tag } from "@harmattan/ui/tag";
import { getFormatter, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { instantWords } from "@/format/words.ts";
import { PageLink } from "@/page/page-link.tsx";

type Found = RouterOutput["alerts"]["list"];

interface AlertEntryProps {
	alert: Found["alerts"][number];
	rules: Found["rules"];
	regionName: (id: string) => string;
	/** What can be done with it. */
	children?: ReactNode;
}

/** An alert: its sentence, which opens the figures, and below it where it comes from. */
export async function AlertEntry({ alert, rules, regionName, children }: AlertEntryProps) {
	const t = await getTranslations();
	const format = await getFormatter();
	const { id, facts, level, dataset, dataRevision, ruleId, ruleVersion, releasedAt, raisedAt, note, decidedBy } = alert;
	const rule = rules.find((one) => one.id === ruleId);
	const about = [
		instantWords(format, releasedAt ?? raisedAt),
		`${rule === undefined ? ruleId : ruleName(t, rule, regionName)}, ${t("alerts.version", { version: ruleVersion })}`,
		...(dataset === null ? [] : [dataset.name]),
		t("alerts.revision", { revision: dataRevision }),
	];
	return (
		<li id={`alert-${id}`} className="border-b border-line-2 py-2">
			<PageLink href={alertAddress(alert)} className="text-accent underline underline-offset-2">
				{alertSentence(t, facts, level)}
			</PageLink>{" "}
			{level === 2 ? <strong className="type-key text-up">{t("alerts.level2")}</strong> : null}{" "}
			{dataset?.synthetic ? <Tag>{t("ribbon.tag")}</Tag> : null}
			<span className="type-caption block text-ink-3">{about.join("; ")}</span>
			{note === null ? null : (
				<span className="block text-ink-2">{t("alerts.note", { name: decidedBy ?? "", note })}</span>
			)}
			{children}
		</li>
	);
}
