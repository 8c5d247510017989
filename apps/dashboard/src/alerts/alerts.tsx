import type { RouterOutput } from "@harmattan/api/outputs";
import { mayActAs } from "@harmattan/domain/people/roles";
import { isLayerUnit } from "@harmattan/domain/regions/region-scope";
import { FOCUS_COUNTRIES, NEIGHBOUR_COUNTRIES } from "@harmattan/domain/regions/regions";
import { ruleName } from "@harmattan/messages/alert-words";
import { NextIntlClientProvider } from "next-intl";
import { getMessages, getTranslations } from "next-intl/server";
import { PageFrame } from "@/page/page-frame.tsx";
import { PageLink } from "@/page/page-link.tsx";
import { api, openPageApi } from "@/server/context.ts";
import { orNotFound } from "@/server/or-not-found.ts";
import { AlertFilter } from "./alert-filter.tsx";
import { AlertList } from "./alert-list.tsx";
import { EmailSubscription } from "./email-subscription.tsx";
import { Queue } from "./queue.tsx";
import type { RequestedAlerts } from "./request.ts";
import { RuleForm } from "./rule-form.tsx";
import { RuleList } from "./rule-list.tsx";
import { TriedRule } from "./tried-rule.tsx";
import type { Choice } from "./watch-fields.tsx";
import { Webhooks } from "./webhooks.tsx";

/** Alerts on the page; the feed and the API have more. */
const MAX_SHOWN = 30;

interface AlertsProps {
	requested: RequestedAlerts;
}

/** What rules have raised, the rules themselves, and who hears of it: by feed anyone, by email members, by webhook where admins set one. */
export async function Alerts({ requested }: AlertsProps) {
	const t = await getTranslations();
	const [found, regions, datasets, member, messages] = await Promise.all([
		orNotFound(api().alerts.list({ ...requested, limit: MAX_SHOWN })),
		api().reference.regions(),
		api().reference.datasets(),
		openPageApi().account.me(),
		getMessages(),
	]);
	const { class: classes } = messages;
	const opened =
		requested.rule === null
			? null
			: await orNotFound(api().alerts.rule({ id: requested.rule, dataset: requested.dataset }));
	const regionName = (id: string) => regions.find((region) => region.id === id)?.name ?? id;
	const rules = found.rules.map((rule) => ({ id: rule.id, name: ruleName(t, rule, regionName) }));
	const places = followable(regions, regionName);
	const decides = member !== null && mayActAs(member.role, "analyst");
	const isAdmin = member?.role === "admin";
	const shownSynthetic = (datasets.find(({ id }) => id === requested.dataset) ?? datasets[0])?.synthetic ?? false;
	return (
		<PageFrame current="alerts" revision={found.revision} synthetic={shownSynthetic}>
			<h1 className="type-title">{t("alerts.title")}</h1>
			<p className="type-lead max-w-[80ch]">{t("alerts.lead")}</p>
			<p className="type-caption mt-1 max-w-[80ch] text-ink-2">{t("alerts.caution")}</p>
			<p className="mb-3">
				<a
					href="/api/v1/alerts.atom"
					className="inline-flex min-h-6 items-center text-accent underline underline-offset-2"
				>
					{t("alerts.feed")}
				</a>
				<PageLink
					href="/briefs"
					className="ml-6 inline-flex min-h-6 items-center text-accent underline underline-offset-2"
				>
					{t("alerts.briefs")}
				</PageLink>
			</p>
			<div className="grid grid-cols-1 gap-6 lg:grid-cols-[240px_minmax(0,1fr)]">
				<div className="max-lg:order-2">
					<AlertFilter requested={requested} rules={rules} />
				</div>
				<div className="grid min-w-0 grid-cols-1 content-start gap-8">
					<NextIntlClientProvider messages={member === null ? null : { alerts: messages.alerts }}>
						{decides ? (
							<Queue waits={found.waits} waiting={found.waiting} regionName={regionName} rules={found.rules} />
						) : null}
						{opened === null ? null : <TriedRule found={opened} regionName={regionName} role={member?.role ?? null} />}
						<AlertList
							found={found}
							regionName={regionName}
							isFiltered={requested.rule !== null || requested.region !== null}
						/>
						<RuleList rules={found.rules} regionName={regionName} dataset={requested.dataset} />
						<EmailSubscription member={member} rules={rules} places={places} />
						{isAdmin ? <Webhooks rules={rules} places={places} /> : null}
						{decides ? <RuleForm places={places} classes={classes} /> : null}
					</NextIntlClientProvider>
				</div>
			</div>
		</PageFrame>
	);
}

type Regions = RouterOutput["reference"]["regions"];

/** The regions that rules look at, in the order in which people look for them: groups, countries, named areas, and the admin-1 units of ours by country. */
function followable(regions: Regions, regionName: (id: string) => string): Choice[] {
	const countries = [...FOCUS_COUNTRIES, ...NEIGHBOUR_COUNTRIES];
	const ofKind = (kind: Regions[number]["kind"]) => regions.filter((region) => region.kind === kind);
	const inOrder = countries.flatMap((id) => ofKind("country").filter((region) => region.id === id));
	const units = FOCUS_COUNTRIES.flatMap((country) =>
		regions.filter((region) => isLayerUnit(region) && region.parent === country),
	);
	return [
		...ofKind("group"),
		...inOrder,
		...ofKind("named_area"),
		...units.map(({ id, name, parent }) => ({ id, name: `${regionName(parent ?? "")}: ${name}` })),
	].map(({ id, name }) => ({ id, name }));
}
