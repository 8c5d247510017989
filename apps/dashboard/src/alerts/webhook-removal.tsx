"use client";

import { Button } from "@harmattan/ui/button";
import { useTranslations } from "next-intl";
import { FormError } from "@/forms/form-error.tsx";
import { useAction } from "@/forms/use-action.ts";
import { trpcClient } from "@/live/trpc-client.ts";

interface WebhookRemovalProps {
	id: number;
	name: string;
}

/** Removes a webhook. */
export function WebhookRemoval({ id, name }: WebhookRemovalProps) {
	const t = useTranslations("alerts");
	const remove = useAction(() => trpcClient.alerts.removeWebhook.mutate({ id }));
	return (
		<>
			<Button disabled={remove.pending} onClick={() => remove.run(undefined)}>
				{t("remove")}
				<span className="sr-only"> {name}</span>
			</Button>
			<FormError message={remove.error} />
		</>
	);
}
