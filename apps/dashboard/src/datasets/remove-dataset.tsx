"use client";

import { Button } from "@harmattan/ui/button";
import { Field } from "@harmattan/ui/field";
import { Section } from "@harmattan/ui/section";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FormError } from "@/forms/form-error.tsx";
import { SignInAgain } from "@/forms/sign-in-again.tsx";
import { useAction } from "@/forms/use-action.ts";
import { useRouter } from "@/i18n/navigation.ts";
import { trpcClient } from "@/live/trpc-client.ts";

interface RemoveDatasetProps {
	id: string;
	/** Events that it holds. */
	events: number;
}

/** Removes a dataset, once its id has been typed: what goes and what stays is said before. */
export function RemoveDataset({ id, events }: RemoveDatasetProps) {
	const t = useTranslations("admin.datasets.remove");
	const router = useRouter();
	const [typed, setTyped] = useState("");
	const remove = useAction(
		(confirmed: string) => trpcClient.datasets.remove.mutate({ id, typed: confirmed }),
		() => router.push("/admin/datasets"),
	);
	return (
		<Section title={t("title")} aside={t("aside")}>
			<form
				className="grid max-w-[90ch] gap-3"
				onSubmit={(event) => {
					event.preventDefault();
					remove.run(typed);
				}}
			>
				<p>{t("goes", { events })}</p>
				<p className="text-ink-2">{t("stays")}</p>
				<div className="flex flex-wrap items-end gap-3">
					<Field label={t("confirm", { id })}>
						{(input) => (
							<input {...input} value={typed} autoComplete="off" onChange={(event) => setTyped(event.target.value)} />
						)}
					</Field>
					<Button type="submit" disabled={typed.trim() !== id || remove.pending}>
						{t("button")}
					</Button>
				</div>
				<FormError message={remove.error} />
				<SignInAgain action={remove} />
			</form>
		</Section>
	);
}
