"use client";

import { Button } from "@harmattan/ui/button";
import { Field } from "@harmattan/ui/field";
import { Section } from "@harmattan/ui/section";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { FormError } from "@/forms/form-error.tsx";
import { SignInAgain } from "@/forms/sign-in-again.tsx";
import { useAction } from "@/forms/use-action.ts";
import { trpcClient } from "@/live/trpc-client.ts";

interface EraseWordsProps {
	id: string;
}

/** Takes the words out of some events, for good: what goes and what stays is said before. */
export function EraseWords({ id }: EraseWordsProps) {
	const t = useTranslations("admin.datasets.eraseWords");
	const [erased, setErased] = useState<number | null>(null);
	const { register, handleSubmit, reset } = useForm({ defaultValues: { sourceIds: "", reason: "" } });
	const erase = useAction(
		({ sourceIds, reason }: { sourceIds: string; reason: string }) =>
			trpcClient.datasets.eraseWords.mutate({ id, reason, sourceIds: sourceIds.split(/[\s,;]+/).filter(Boolean) }),
		({ events }) => {
			setErased(events);
			reset();
		},
	);
	return (
		<Section title={t("title")} aside={t("aside")}>
			<form onSubmit={handleSubmit((values) => erase.run(values))} className="grid max-w-[90ch] gap-3">
				<p>{t("goes")}</p>
				<p className="text-ink-2">{t("stays")}</p>
				<Field label={t("sourceIds")} hint={t("sourceIdsHint")}>
					{(control) => <textarea rows={3} required {...control} {...register("sourceIds")} />}
				</Field>
				<Field label={t("reason")} hint={t("reasonHint")}>
					{(control) => <input required maxLength={500} {...control} {...register("reason")} />}
				</Field>
				<FormError message={erase.error} />
				<SignInAgain action={erase} />
				<div className="flex items-center gap-3">
					<Button type="submit" disabled={erase.pending}>
						{t("button")}
					</Button>
					<span role="status" className="text-ink-2">
						{erased !== null && !erase.pending && erase.error === null ? t("done", { events: erased }) : null}
					</span>
				</div>
			</form>
		</Section>
	);
}
