"use client";

import { SHORTEST_PASSWORD } from "@harmattan/domain/people/passwords";
import { Field } from "@harmattan/ui/field";
import { useTranslations } from "next-intl";
import type { UseFormRegisterReturn } from "react-hook-form";

interface NewPasswordFieldProps {
	label: string;
	/** The field of the form that it is. */
	registered: UseFormRegisterReturn;
	/** True where what was typed is too short. */
	isShort?: boolean;
}

/** A password that is chosen, with what makes a good one. The server says which are easy to guess. */
export function NewPasswordField({ label, registered, isShort = false }: NewPasswordFieldProps) {
	const t = useTranslations("account");
	const hint = t("passwordHint", { shortest: SHORTEST_PASSWORD });
	return (
		<Field label={label} hint={hint} error={isShort ? hint : null}>
			{(control) => (
				<input
					type="password"
					autoComplete="new-password"
					required
					minLength={SHORTEST_PASSWORD}
					{...control}
					{...registered}
				/>
			)}
		</Field>
	);
}
