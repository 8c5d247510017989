"use client";

import { type EditableEntity, referenceDraft } from "@harmattan/domain/reference/drafts";
import type { DrawingGround } from "@harmattan/maps/components/draw-map";
import { Button } from "@harmattan/ui/button";
import { Field } from "@harmattan/ui/field";
import { Section } from "@harmattan/ui/section";
import { zodResolver } from "@hookform/resolvers/zod";
import { useLocale, useTranslations } from "next-intl";
import { FormProvider, type Resolver, useForm } from "react-hook-form";
import { FormError } from "@/forms/form-error.tsx";
import { resolverInLanguage } from "@/forms/resolver-in-language.ts";
import { useAction } from "@/forms/use-action.ts";
import { useRouter } from "@/i18n/navigation.ts";
import { languageOfLocale } from "@/i18n/routing.ts";
import { trpcClient } from "@/live/trpc-client.ts";
import { CitationFields } from "./citation-fields.tsx";
import { emptyCitation, FIELDS, isCited } from "./fields.ts";
import type { FormChoices, RowValues } from "./form-values.ts";
import { GroundContext } from "./geometry-field.tsx";
import { RowField } from "./row-field.tsx";
import { UncitedHint } from "./uncited-hint.tsx";

interface ReferenceFormProps {
	entity: EditableEntity;
	row: Record<string, unknown>;
	/** The version that is edited; null for a new row. */
	version: number | null;
	choices: FormChoices;
	/** What a geometry is drawn over; null where the row has none. */
	ground: DrawingGround | null;
	/** True where it has just been saved. */
	saved?: boolean;
}

/** Adds or edits a row of reference data. What is wrong is said at its field before anything is sent. */
export function ReferenceForm({ entity, row, version, choices, ground, saved = false }: ReferenceFormProps) {
	const t = useTranslations("admin.reference");
	const router = useRouter();
	const language = languageOfLocale(useLocale());
	const form = useForm<RowValues>({
		defaultValues: { entity, row },
		// The domain's own schema says what a row may be; the form only knows how it is typed in.
		resolver: resolverInLanguage(zodResolver(referenceDraft) as unknown as Resolver<RowValues>, language),
	});
	const fields = FIELDS[entity];
	const save = useAction(
		(values: RowValues) => trpcClient.referenceData.save.mutate({ draft: referenceDraft.parse(values), version }),
		() => router.push(`/admin/reference/${entity}/${encodeURIComponent(String(form.getValues("row.id")))}?saved=1`),
	);
	const remove = useAction(
		(opened: number) => trpcClient.referenceData.remove.mutate({ entity, id: String(row.id), version: opened }),
		() => router.push(`/admin/reference/${entity}`),
	);
	const { errors, isSubmitted } = form.formState;
	const idError = (errors.row as { id?: { message?: string } } | undefined)?.id?.message;
	return (
		<FormProvider {...form}>
			<GroundContext value={ground}>
				<form
					noValidate
					onSubmit={form.handleSubmit((values) => save.run(values))}
					className="grid max-w-[1100px] grid-cols-1 gap-6"
				>
					<div className="grid grid-cols-1 items-start gap-4 md:grid-cols-2">
						<Field label={t("field.id")} hint={version === null ? t("hint.id") : t("idStays")} error={idError}>
							{(control) => <input readOnly={version !== null} {...control} {...form.register("row.id")} />}
						</Field>
						{fields.map((field) => (
							<RowField key={field.name} field={field} choices={choices} />
						))}
					</div>
					{isCited(entity) ? (
						<Section title={t("sources")} aside={t("sourcesAside")}>
							{version === null ? null : <UncitedHint entity={entity} held={row} />}
							<CitationFields
								path="row.citations"
								cited={fields.filter(({ input }) => input !== "strengths").map(({ name }) => name)}
								empty={emptyCitation(entity)}
								choices={choices}
							/>
						</Section>
					) : null}
					<div className="flex flex-wrap items-center gap-3 border-t border-line pt-3">
						<Button type="submit" weight="main" disabled={save.pending}>
							{t(version === null ? "add" : "save")}
						</Button>
						{version === null ? null : (
							<Button disabled={remove.pending} onClick={() => remove.run(version)}>
								{t("remove")}
							</Button>
						)}
						<span role="status" className="text-ink-2">
							{saved && !form.formState.isDirty ? t("savedVersion", { version: version ?? 1 }) : null}
						</span>
						<FormError
							message={
								save.error ?? remove.error ?? (isSubmitted && Object.keys(errors).length > 0 ? t("fixFirst") : null)
							}
						/>
					</div>
				</form>
			</GroundContext>
		</FormProvider>
	);
}
