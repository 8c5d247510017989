"use client";

import { Button } from "@harmattan/ui/button";
import { Field } from "@harmattan/ui/field";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { FormError } from "@/forms/form-error.tsx";
import { useAction } from "@/forms/use-action.ts";
import { NewPasswordField } from "./new-password-field.tsx";
import { changePassword, Refusal } from "./sign-in.ts";

/** Sets another password; all other browsers are signed out. */
export function PasswordForm() {
	const t = useTranslations("account");
	const [saved, setSaved] = useState(false);
	const { register, handleSubmit, reset } = useForm({ defaultValues: { currentPassword: "", newPassword: "" } });
	const change = useAction(
		(passwords: Parameters<typeof changePassword>[0]) =>
			changePassword(passwords).catch((error: unknown) => {
				throw error instanceof Refusal && error.code === "INVALID_PASSWORD" ? new Error(t("wrongPassword")) : error;
			}),
		() => {
			reset();
			setSaved(true);
		},
	);
	return (
		<form onSubmit={handleSubmit((values) => change.run(values))} className="grid max-w-[640px] gap-3">
			<div className="grid grid-cols-1 items-start gap-3 md:grid-cols-2">
				<Field label={t("currentPassword")}>
					{(control) => (
						<input
							type="password"
							autoComplete="current-password"
							required
							{...control}
							{...register("currentPassword")}
						/>
					)}
				</Field>
				<NewPasswordField label={t("newPassword")} registered={register("newPassword")} />
			</div>
			<FormError message={change.error} />
			<div className="flex items-center gap-3">
				<Button type="submit" disabled={change.pending}>
					{t("changePassword")}
				</Button>
				<span role="status" className="text-ink-2">
					{saved && !change.pending && change.error === null ? t("passwordChanged") : null}
				</span>
			</div>
		</form>
	);
}
