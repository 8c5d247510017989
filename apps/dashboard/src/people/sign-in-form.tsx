"use client";

import { Button } from "@harmattan/ui/button";
import { Field } from "@harmattan/ui/field";
import { useTranslations } from "next-intl";
import { useForm } from "react-hook-form";
import { FormError } from "@/forms/form-error.tsx";
import { useAction } from "@/forms/use-action.ts";
import { openPage } from "@/i18n/open-page.ts";
import { signIn } from "./sign-in.ts";

interface SignInFormProps {
	/** Page to go to once signed in: a path of this site. */
	next: string;
}

/** Email and password. */
export function SignInForm({ next }: SignInFormProps) {
	const t = useTranslations("account");
	const { register, handleSubmit } = useForm<{ email: string; password: string }>();
	const action = useAction(signIn, () => openPage(next));
	return (
		<form onSubmit={handleSubmit((values) => action.run(values))} className="grid gap-3">
			<Field label={t("email")}>
				{(control) => <input type="email" autoComplete="username" required {...control} {...register("email")} />}
			</Field>
			<Field label={t("password")}>
				{(control) => (
					<input type="password" autoComplete="current-password" required {...control} {...register("password")} />
				)}
			</Field>
			<FormError message={action.error} />
			<div>
				<Button type="submit" weight="main" disabled={action.pending}>
					{t("signIn")}
				</Button>
			</div>
		</form>
	);
}
