"use client";

import { Button } from "@harmattan/ui/button";
import { Field } from "@harmattan/ui/field";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FormError } from "@/forms/form-error.tsx";
import { useAction } from "@/forms/use-action.ts";
import { trpcClient } from "@/live/trpc-client.ts";

interface AlertDecisionProps {
	id: number;
}

/** Lets an alert go out with a note, or holds it back. */
export function AlertDecision({ id }: AlertDecisionProps) {
	const t = useTranslations("alerts");
	const [note, setNote] = useState("");
	const decide = useAction((release: boolean) => trpcClient.alerts.decide.mutate({ ids: [id], release, note }));
	return (
		<div className="mt-2 grid max-w-[640px] gap-2">
			<Field label={t("noteLabel")}>
				{(control) => (
					<input maxLength={1000} {...control} value={note} onChange={(event) => setNote(event.target.value)} />
				)}
			</Field>
			<span className="flex gap-2">
				<Button weight="main" disabled={decide.pending} onClick={() => decide.run(true)}>
					{t("release")}
				</Button>
				<Button disabled={decide.pending} onClick={() => decide.run(false)}>
					{t("withhold")}
				</Button>
			</span>
			<FormError message={decide.error} />
		</div>
	);
}
