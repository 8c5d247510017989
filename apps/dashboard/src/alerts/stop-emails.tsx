"use client";

import { Button } from "@harmattan/ui/button";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FormError } from "@/forms/form-error.tsx";
import { useAction } from "@/forms/use-action.ts";
import { trpcClient } from "@/live/trpc-client.ts";

interface StopEmailsProps {
	/** What the link of the email holds. */
	token: string;
}

/** Ends the emails that a link is of. */
export function StopEmails({ token }: StopEmailsProps) {
	const t = useTranslations("alerts");
	const [ended, setEnded] = useState(false);
	const end = useAction(
		() => trpcClient.alerts.unsubscribe.mutate({ token }),
		() => setEnded(true),
	);
	return (
		<>
			<p role="status">{ended ? t("ended") : null}</p>
			{ended ? null : (
				<Button weight="main" disabled={end.pending} onClick={() => end.run(undefined)}>
					{t("endButton")}
				</Button>
			)}
			<FormError message={end.error} />
		</>
	);
}
