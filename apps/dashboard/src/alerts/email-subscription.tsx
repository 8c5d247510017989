import type { Member } from "@harmattan/domain/people/roles";
import { Section } from "@harmattan/ui/section";
import { getTranslations } from "next-intl/server";
import { Link } from "@/i18n/navigation.ts";
import { openPageApi } from "@/server/context.ts";
import { MessageList } from "./message-list.tsx";
import { SubscriptionForm } from "./subscription-form.tsx";
import type { Choice } from "./watch-fields.tsx";

interface EmailSubscriptionProps {
	/** Who reads; null for a visitor. */
	member: Member | null;
	rules: readonly Choice[];
	places: readonly Choice[];
}

/** What a member is written to about, and what they were sent; for a visitor the way in. */
export async function EmailSubscription({ member, rules, places }: EmailSubscriptionProps) {
	const t = await getTranslations("alerts");
	if (member === null)
		return (
			<Section title={t("follow")}>
				<p>
					{t("followVisitor")}{" "}
					<Link href="/sign-in?next=/alerts" className="text-accent underline underline-offset-2">
						{t("followSignIn")}
					</Link>
				</p>
			</Section>
		);
	const own = await openPageApi().alerts.subscription();
	return (
		<Section title={t("follow")}>
			<SubscriptionForm
				// Drawn anew once a change is kept.
				key={JSON.stringify(own?.watches ?? null)}
				subscription={own && { frequency: own.frequency, watches: own.watches }}
				rules={rules}
				places={places}
			/>
			{own === null ? null : <MessageList messages={own.messages} />}
		</Section>
	);
}
