"use client";

import { Button } from "@harmattan/ui/button";
import { Field } from "@harmattan/ui/field";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { FormError } from "@/forms/form-error.tsx";
import { useAction } from "@/forms/use-action.ts";
import { trpcClient } from "@/live/trpc-client.ts";

/** Asks for a link by which another password is set. What it says does not depend on whether the address has an account. */
export function ForgottenForm() {
	const t = useTranslations("account");
	const [sentTo, setSentTo] = useState<string | null>(null);
	const { register, handleSubmit } = useForm({ defaultValues: { email: "" } });
	const action = useAction(async ({ email }: { email: string }) => {
		await trpcClient.account.requestReset.mutate({ email });
		return email;
	}, setSentTo);
	return (
		<form onSubmit={handleSubmit((values) => action.run(values))} className="grid gap-3">
			<Field label={t("email")}>
				{(control) => <input type="email" autoComplete="username" required {...control} {...register("email")} />}
			</Field>
			<FormError message={action.error} />
			<p role="status" className={sentTo ? "border-l-2 border-accent pl-2" : "sr-only"}>
				{sentTo ? t("linkSent", { email: sentTo }) : null}
			</p>
			<div>
				<Button type="submit" weight="main" disabled={action.pending}>
					{t("sendLink")}
				</Button>
			</div>
		</form>
	);
}
