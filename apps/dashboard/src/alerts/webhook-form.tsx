"use client";

import { FREQUENCIES, type Frequency, type Watch } from "@harmattan/domain/alerts/subscription";
import { Button } from "@harmattan/ui/button";
import { Field } from "@harmattan/ui/field";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { FormError } from "@/forms/form-error.tsx";
import { useAction } from "@/forms/use-action.ts";
import { trpcClient } from "@/live/trpc-client.ts";
import { type Choice, WatchFields } from "./watch-fields.tsx";

interface WebhookFormProps {
	rules: readonly Choice[];
	places: readonly Choice[];
}

interface WebhookValues {
	name: string;
	url: string;
	secret: string;
	frequency: Frequency;
}

const EVERYTHING: Watch[] = [{ rule: null, region: null }];

/** Adds a webhook. */
export function WebhookForm({ rules, places }: WebhookFormProps) {
	const t = useTranslations("alerts");
	const [watches, setWatches] = useState<Watch[]>(EVERYTHING);
	const { register, handleSubmit, reset } = useForm<WebhookValues>({
		defaultValues: { name: "", url: "", secret: "", frequency: "now" },
	});
	const add = useAction(
		(values: WebhookValues) => trpcClient.alerts.addWebhook.mutate({ ...values, watches }),
		() => {
			reset();
			setWatches(EVERYTHING);
		},
	);
	return (
		<form
			aria-label={t("webhookAdd")}
			onSubmit={handleSubmit((values) => add.run(values))}
			className="mt-3 grid max-w-[760px] gap-3"
		>
			<Field label={t("webhookName")}>
				{(control) => <input required maxLength={100} {...control} {...register("name")} />}
			</Field>
			<Field label={t("webhookUrl")} hint={t("webhookUrlHint")}>
				{(control) => <input type="url" required maxLength={500} {...control} {...register("url")} />}
			</Field>
			<Field label={t("webhookSecret")} hint={t("webhookSecretHint")}>
				{(control) => (
					<input type="password" autoComplete="off" required minLength={16} {...control} {...register("secret")} />
				)}
			</Field>
			<Field label={t("frequency")}>
				{(control) => (
					<select {...control} {...register("frequency")}>
						{FREQUENCIES.map((name) => (
							<option key={name} value={name}>
								{t(`frequencies.${name}`)}
							</option>
						))}
					</select>
				)}
			</Field>
			<WatchFields watches={watches} rules={rules} places={places} disabled={add.pending} onChange={setWatches} />
			<FormError message={add.error} />
			<span>
				<Button type="submit" weight="main" disabled={add.pending || watches.length === 0}>
					{t("webhookAdd")}
				</Button>
			</span>
		</form>
	);
}
