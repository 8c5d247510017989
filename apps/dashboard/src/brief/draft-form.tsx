"use client";

import { LANGUAGES, type Language } from "@harmattan/domain/language/language";

import { Button } from "@harmattan/ui/button";
import { Field } from "@harmattan/ui/field";
import { Options } from "@harmattan/ui/options";
import { Section } from "@harmattan/ui/section";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useForm } from "react-hook-form";
import { FormError } from "@/forms/form-error.tsx";
import { useAction } from "@/forms/use-action.ts";
import { useRouter } from "@/i18n/navigation.ts";
import { trpcClient } from "@/live/trpc-client.ts";

interface DraftFormProps {
	datasets: readonly { id: string; name: string }[];
	/** Options of the list of regions. */
	regions: ReactNode;
}

interface DraftValues {
	dataset: string;
	region: string;
	week: string;
	locale: Language;
}

/** For analysts: writes the draft of a brief and leads to it. */
export function DraftForm({ datasets, regions }: DraftFormProps) {
	const t = useTranslations("brief");
	const router = useRouter();
	const { register, handleSubmit } = useForm<DraftValues>({
		defaultValues: { dataset: datasets[0]?.id ?? "", region: "sahel", week: "", locale: "en" },
	});
	const draft = useAction(
		({ week, ...values }: DraftValues) => trpcClient.briefs.draft.mutate({ ...values, week: week || null }),
		({ id }) => router.push(`/briefs/${encodeURIComponent(id)}`),
	);
	return (
		<Section title={t("write")} aside={t("writeAside")}>
			<form
				aria-label={t("write")}
				onSubmit={handleSubmit((values) => draft.run(values))}
				className="grid max-w-[760px] grid-cols-1 gap-3 md:grid-cols-2"
			>
				<Field label={t("dataset")}>
					{(control) => (
						<select {...control} {...register("dataset")}>
							<Options of={datasets} />
						</select>
					)}
				</Field>
				<Field label={t("region")}>
					{(control) => (
						<select {...control} {...register("region")}>
							{regions}
						</select>
					)}
				</Field>
				<Field label={t("week")} hint={t("weekHint")}>
					{(control) => <input pattern="\d{4}-W\d{2}" placeholder="2026-W47" {...control} {...register("week")} />}
				</Field>
				<Field label={t("language")}>
					{(control) => (
						<select {...control} {...register("locale")}>
							<Options of={LANGUAGES.map((id) => ({ id, name: t(`locale.${id}`) }))} />
						</select>
					)}
				</Field>
				<div className="md:col-span-2">
					<Button type="submit" weight="main" disabled={draft.pending}>
						{t(draft.pending ? "writing" : "writeDraft")}
					</Button>
					<FormError message={draft.error} />
				</div>
			</form>
		</Section>
	);
}
