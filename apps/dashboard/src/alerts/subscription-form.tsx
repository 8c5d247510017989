"use client";

import { FREQUENCIES, type Frequency, type Watch } from "@harmattan/domain/alerts/subscription";
import { Field } from "@harmattan/ui/field";
import { useTranslations } from "next-intl";
import { FormError } from "@/forms/form-error.tsx";
import { useAction } from "@/forms/use-action.ts";
import { trpcClient } from "@/live/trpc-client.ts";
import { type Choice, WatchFields } from "./watch-fields.tsx";

interface SubscriptionFormProps {
	/** Null for who follows nothing. */
	subscription: { frequency: Frequency; watches: Watch[] } | null;
	rules: readonly Choice[];
	places: readonly Choice[];
}

/** What a member follows by email, and how often they are written to. Each change is kept at once. */
export function SubscriptionForm({ subscription, rules, places }: SubscriptionFormProps) {
	const t = useTranslations("alerts");
	const { frequency, watches } = subscription ?? { frequency: "now" as const, watches: [] };
	const keep = useAction((changed: { frequency: Frequency; watches: Watch[] }) =>
		trpcClient.alerts.subscribe.mutate(changed),
	);
	return (
		<div className="grid max-w-[760px] gap-3">
			{watches.length === 0 ? <p className="text-ink-2">{t("watchedNone")}</p> : null}
			<WatchFields
				watches={watches}
				rules={rules}
				places={places}
				disabled={keep.pending}
				onChange={(changed) => keep.run({ frequency, watches: changed })}
			/>
			{watches.length === 0 ? null : (
				<Field label={t("frequency")}>
					{(control) => (
						<select
							{...control}
							value={frequency}
							disabled={keep.pending}
							onChange={(event) =>
								keep.run({ frequency: FREQUENCIES.find((name) => name === event.target.value) ?? "now", watches })
							}
						>
							{FREQUENCIES.map((name) => (
								<option key={name} value={name}>
									{t(`frequencies.${name}`)}
								</option>
							))}
						</select>
					)}
				</Field>
			)}
			<FormError message={keep.error} />
		</div>
	);
}
