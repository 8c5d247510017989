"use client";

import { SHORTEST_PASSWORD } from "@harmattan/domain/people/passwords";
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

interface JoinFormProps {
	token: string;
	/** The invited address; null where it is to be chosen. */
	email: string | null;
}

/** Makes an account from an invitation, and signs in. */
export function JoinForm({ token, email }: JoinFormProps) {
	const t = useTranslations("account");
	const { register, handleSubmit, formState } = useForm({
		defaultValues: { name: "", email: email ?? "", password: "" },
	});
	const action = useAction(
		async (values: { name: string; email: string; password: string }) => {
			const joined = await trpcClient.account.join.mutate({ token, ...values });
			await signIn({ email: joined.email, password: values.password });
		},
		() => openPage("/"),
	);
	return (
		<form onSubmit={handleSubmit((values) => action.run(values))} className="grid gap-3">
			<Field label={t("name")} hint={t("nameHint")}>
				{(control) => <input autoComplete="name" required maxLength={100} {...control} {...register("name")} />}
			</Field>
			<Field label={t("email")} hint={email === null ? undefined : t("emailFixed")}>
				{(control) => (
					<input
						type="email"
						autoComplete="username"
						required
						readOnly={email !== null}
						{...control}
						{...register("email")}
					/>
				)}
			</Field>
			<NewPasswordField
				label={t("password")}
				registered={register("password", { minLength: SHORTEST_PASSWORD })}
				isShort={formState.errors.password !== undefined}
			/>
			<FormError message={action.error} />
			<div>
				<Button type="submit" weight="main" disabled={action.pending}>
					{t("join")}
				</Button>
			</div>
		</form>
	);
}
