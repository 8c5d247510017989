"use client";

import { Button } from "@harmattan/ui/button";
import { Field } from "@harmattan/ui/field";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { FormError } from "@/forms/form-error.tsx";
import { SignInAgain } from "@/forms/sign-in-again.tsx";
import { useAction } from "@/forms/use-action.ts";
import { trpcClient } from "@/live/trpc-client.ts";

interface EraseAccountProps {
	id: string;
	email: string;
}

/** Erases an account, once its address has been typed: what goes and what stays is said before. */
export function EraseAccount({ id, email }: EraseAccountProps) {
	const t = useTranslations("account");
	const [isOpen, setIsOpen] = useState(false);
	const { register, handleSubmit } = useForm({ defaultValues: { typed: "" } });
	const erase = useAction(({ typed }: { typed: string }) => trpcClient.people.erase.mutate({ id, typed }));
	if (!isOpen) return <Button onClick={() => setIsOpen(true)}>{t("erase")}</Button>;
	return (
		<form
			onSubmit={handleSubmit((values) => erase.run(values))}
			className="grid w-full max-w-[60ch] gap-2 border-l-2 border-up pl-2"
		>
			<p>{t("eraseWhat")}</p>
			<Field label={t("eraseConfirm", { email })}>
				{(control) => <input autoComplete="off" required {...control} {...register("typed")} />}
			</Field>
			<FormError message={erase.error} />
			<SignInAgain action={erase} />
			<div className="flex gap-2">
				<Button type="submit" disabled={erase.pending}>
					{t("erase")}
				</Button>
				<Button onClick={() => setIsOpen(false)}>{t("cancel")}</Button>
			</div>
		</form>
	);
}
