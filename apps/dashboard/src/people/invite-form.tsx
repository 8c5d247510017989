"use client";

import { ROLES, type Role } from "@harmattan/domain/people/roles";
import { Button } from "@harmattan/ui/button";
import { Field } from "@harmattan/ui/field";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { FormError } from "@/forms/form-error.tsx";
import { SignInAgain } from "@/forms/sign-in-again.tsx";
import { useAction } from "@/forms/use-action.ts";
import { trpcClient } from "@/live/trpc-client.ts";
import { Once } from "./once.tsx";

/** Invites somebody by a link, shown once. */
export function InviteForm() {
	const t = useTranslations("account");
	const [link, setLink] = useState<string | null>(null);
	const { register, handleSubmit, reset } = useForm<{ email: string; role: Role }>({
		defaultValues: { email: "", role: "reader" },
	});
	const action = useAction(
		(values: { email: string; role: Role }) => trpcClient.people.invite.mutate(values),
		({ path }) => {
			setLink(new URL(path, window.location.href).href);
			reset();
		},
	);
	return (
		<form
			onSubmit={handleSubmit((values) => action.run(values))}
			className="grid max-w-[760px] grid-cols-1 items-end gap-3 md:grid-cols-[1fr_200px_auto]"
		>
			<Field label={t("email")}>
				{(control) => <input type="email" required {...control} {...register("email")} />}
			</Field>
			<Field label={t("roleLabel")}>
				{(control) => (
					<select {...control} {...register("role")}>
						{ROLES.map((role) => (
							<option key={role} value={role}>
								{t(`role.${role}`)}
							</option>
						))}
					</select>
				)}
			</Field>
			<Button type="submit" weight="main" disabled={action.pending}>
				{t("makeLink")}
			</Button>
			<div className="md:col-span-3">
				<FormError message={action.error} />
				<SignInAgain action={action} />
				{link ? <Once label={t("linkOnce")} text={link} /> : null}
			</div>
		</form>
	);
}
