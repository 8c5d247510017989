"use client";

import type { RouterOutput } from "@harmattan/api/outputs";
import { Button } from "@harmattan/ui/button";
import { Section } from "@harmattan/ui/section";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { FormError } from "@/forms/form-error.tsx";
import { SignInAgain } from "@/forms/sign-in-again.tsx";
import { useAction } from "@/forms/use-action.ts";
import { trpcClient } from "@/live/trpc-client.ts";

interface DatasetAccessProps {
	id: string;
	access: RouterOutput["datasets"]["access"];
	/** Those whom the dataset's policy lets in and who are no admins. */
	people: readonly { id: string; name: string; email: string }[];
}

/** Who reads a dataset that is not open: everybody whom its policy lets in, or of them only those who are named. */
export function DatasetAccess({ id, access, people }: DatasetAccessProps) {
	const t = useTranslations("admin.datasets.access");
	const [saved, setSaved] = useState(false);
	const { register, handleSubmit, watch } = useForm({ defaultValues: access });
	const save = useAction(
		(values: RouterOutput["datasets"]["access"]) => trpcClient.datasets.setAccess.mutate({ id, ...values }),
		() => setSaved(true),
	);
	const namedOnly = watch("namedOnly");
	return (
		<Section title={t("title")} aside={t("aside")}>
			<form onSubmit={handleSubmit((values) => save.run(values))} className="grid max-w-[90ch] gap-3">
				<label className="flex min-h-6 items-center gap-2">
					<input type="checkbox" {...register("namedOnly")} />
					{t("namedOnly")}
				</label>
				<fieldset className={namedOnly ? "grid gap-1" : "hidden"}>
					<legend className="type-caption text-ink-2">{t("people")}</legend>
					{people.length === 0 ? <p className="text-ink-2">{t("nobody")}</p> : null}
					{people.map((person) => (
						<label key={person.id} className="flex min-h-6 items-center gap-2">
							<input type="checkbox" value={person.id} {...register("readers")} />
							<span>{person.name}</span>
							<span className="text-ink-3">{person.email}</span>
						</label>
					))}
				</fieldset>
				<FormError message={save.error} />
				<SignInAgain action={save} />
				<div className="flex items-center gap-3">
					<Button type="submit" disabled={save.pending}>
						{t("save")}
					</Button>
					<span role="status" className="text-ink-2">
						{saved && !save.pending && save.error === null ? t("saved") : null}
					</span>
				</div>
			</form>
		</Section>
	);
}
