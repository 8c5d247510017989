"use client";

import { Button } from "@harmattan/ui/button";
import { Field } from "@harmattan/ui/field";
import { useTranslations } from "next-intl";
import { useForm } from "react-hook-form";
import { FormError } from "@/forms/form-error.tsx";
import { useAction } from "@/forms/use-action.ts";
import { openPage } from "@/i18n/open-page.ts";
import { trpcClient } from "@/live/trpc-client.ts";
import { NewPasswordField } from "./new-password-field.tsx";
import { signIn } from "./sign-in.ts";

interface ResetFormProps {
	token: string;
	/** Whose password is set. */
	email: string;
}

/** Sets another password by a link, and signs in. */
export function ResetForm({ token, email }: ResetFormProps) {
	const t = useTranslations("account");
	const { register, handleSubmit } = useForm({ defaultValues: { email, password: "" } });
	const reset = useAction(
		async ({ password }: { password: string }) => {
			await trpcClient.account.resetPassword.mutate({ token, password });
			return signIn({ email, password });
		},
		// The page of a link that was used says so when it is drawn anew.
		(answer) => openPage(answer === "code" ? "/sign-in?step=code" : "/"),
	);
	return (
		<form onSubmit={handleSubmit((values) => reset.run(values))} className="grid gap-3">
			<Field label={t("email")}>
				{(control) => <input type="email" autoComplete="username" readOnly {...control} {...register("email")} />}
			</Field>
			<NewPasswordField label={t("newPassword")} registered={register("password")} />
			<FormError message={reset.error} />
			<div>
				<Button type="submit" weight="main" disabled={reset.pending}>
					{t("resetPassword")}
				</Button>
			</div>
		</form>
	);
}
