import { Section } from "@harmattan/ui/section";
import { getTranslations } from "next-intl/server";
import { openPageApi } from "@/server/context.ts";
import { MessageList } from "./message-list.tsx";
import type { Choice } from "./watch-fields.tsx";
import { WebhookForm } from "./webhook-form.tsx";
import { WebhookRemoval } from "./webhook-removal.tsx";

interface WebhooksProps {
	rules: readonly Choice[];
	places: readonly Choice[];
}

/** For admins: the webhooks, what each was sent, and the form of another. */
export async function Webhooks({ rules, places }: WebhooksProps) {
	const t = await getTranslations("alerts");
	const webhooks = await openPageApi().alerts.webhooks();
	return (
		<Section title={t("webhooks")} aside={t("webhooksAside")}>
			{webhooks.length === 0 ? <p className="text-ink-2">{t("webhooksNone")}</p> : null}
			<ul>
				{webhooks.map(({ id, name, url, frequency, watches, messages }) => (
					<li key={id} className="border-b border-line-2 py-2">
						<span className="type-key">{name}</span>{" "}
						<span className="type-caption wrap-anywhere text-ink-3">
							{[
								url,
								t(`frequencies.${frequency}`),
								...watches.map(({ rule, region }) =>
									t("watchedOf", {
										rule: rules.find((one) => one.id === rule)?.name ?? rule ?? t("anyRule"),
										region: places.find((one) => one.id === region)?.name ?? region ?? t("anyRegion"),
									}),
								),
							].join("; ")}
						</span>
						<MessageList messages={messages} />
						<WebhookRemoval id={id} name={name} />
					</li>
				))}
			</ul>
			<WebhookForm rules={rules} places={places} />
		</Section>
	);
}
