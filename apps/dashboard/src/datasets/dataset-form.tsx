"use client";

import { STORED_COVERAGE_KINDS, WORLD } from "@harmattan/domain/coverage/span";
import { type DatasetDraft, datasetDraft } from "@harmattan/domain/licence/dataset-draft";
import { LICENCE_POLICIES } from "@harmattan/domain/licence/policy";
import { Button } from "@harmattan/ui/button";
import { Field } from "@harmattan/ui/field";
import { Section } from "@harmattan/ui/section";
import { zodResolver } from "@hookform/resolvers/zod";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { useFieldArray, useForm } from "react-hook-form";
import type { z } from "zod";
import { countryCodes, countryNames } from "@/format/country-list.ts";
import { COUNTRY_NAMES, CountryNames } from "@/forms/country-names.tsx";
import { FormError } from "@/forms/form-error.tsx";
import { resolverInLanguage } from "@/forms/resolver-in-language.ts";
import { useAction } from "@/forms/use-action.ts";
import { languageOfLocale } from "@/i18n/routing.ts";
import { trpcClient } from "@/live/trpc-client.ts";

interface DatasetFormProps {
	dataset: DatasetDraft;
	countries: readonly { id: string; name: string }[];
}

/** What an admin says of a dataset: licence, who may see it, and where and when its silence means zero. */
export function DatasetForm({ dataset, countries }: DatasetFormProps) {
	const t = useTranslations("admin.datasets");
	const [saved, setSaved] = useState(false);
	const namesAsOne = (codes: readonly string[]) => [countryNames(codes, countries)];
	const codesOf = (text: string | string[]): string[] =>
		(Array.isArray(text) ? text : [text]).flatMap((line) => countryCodes(line, countries));
	const scopeOf = (text: string | string[] | null): string[] | null => {
		const codes = text === null ? [] : codesOf(text);
		return codes.length === 0 || codes.includes(WORLD) ? null : codes;
	};
	const check = resolverInLanguage(zodResolver(datasetDraft), languageOfLocale(useLocale()));
	const { register, handleSubmit, control, formState } = useForm<z.input<typeof datasetDraft>, unknown, DatasetDraft>({
		defaultValues: {
			...dataset,
			// The fields hold names; codes are what is sent.
			scope: dataset.scope && namesAsOne(dataset.scope),
			coverage: dataset.coverage.map((line) => ({ ...line, countries: namesAsOne(line.countries) })),
		},
		resolver: (values, context, options) =>
			check(
				{
					...values,
					scope: scopeOf(values.scope),
					coverage: values.coverage.map((line) => ({ ...line, countries: codesOf(line.countries) })),
				},
				context,
				options,
			),
	});
	const { fields, append, remove } = useFieldArray({ control, name: "coverage" });
	const save = useAction(
		(values: DatasetDraft) => trpcClient.datasets.edit.mutate(values),
		() => setSaved(true),
	);
	const { errors } = formState;
	return (
		<form
			noValidate
			onSubmit={handleSubmit((values) => save.run(values))}
			className="grid max-w-[1100px] grid-cols-1 gap-6"
		>
			<div className="grid grid-cols-1 items-start gap-4 md:grid-cols-2">
				<Field label={t("name")} error={errors.name?.message}>
					{(input) => <input {...input} {...register("name")} />}
				</Field>
				<Field label={t("licence")} error={errors.licence?.message}>
					{(input) => <input {...input} {...register("licence")} />}
				</Field>
				<Field label={t("policyLabel")} hint={t("policyHint")}>
					{(input) => (
						<select {...input} {...register("licencePolicy")}>
							{LICENCE_POLICIES.map((policy) => (
								<option key={policy} value={policy}>
									{t(`policy.${policy}`)}
								</option>
							))}
						</select>
					)}
				</Field>
				<Field label={t("attribution")} hint={t("attributionHint")} error={errors.attribution?.message}>
					{(input) => <input {...input} {...register("attribution")} />}
				</Field>
				<Field label={t("scope")} hint={t("scopeHint")} error={errors.scope?.message ?? errors.scope?.[0]?.message}>
					{(input) => <input placeholder={t("scopeWorld")} list={COUNTRY_NAMES} {...input} {...register("scope")} />}
				</Field>
				<label className="flex min-h-6 items-center gap-2 md:col-span-2">
					<input type="checkbox" {...register("trusted")} />
					{t("trusted")}
				</label>
				<label className="flex min-h-6 items-center gap-2 md:col-span-2">
					<input type="checkbox" {...register("aggregatesOpen")} />
					{t("aggregatesOpen")}
				</label>
				{errors.aggregatesOpen ? (
					<p role="alert" className="text-up md:col-span-2">
						{errors.aggregatesOpen.message}
					</p>
				) : null}
				<Field
					label={t("aggregatesPermission")}
					hint={t("aggregatesPermissionHint")}
					error={errors.aggregatesPermission?.message}
				>
					{(input) => (
						<input
							{...input}
							{...register("aggregatesPermission", {
								setValueAs: (value: string | null) => (value === null || value.trim() === "" ? null : value),
							})}
						/>
					)}
				</Field>
			</div>
			<Section title={t("coverage")} aside={t("coverageAside")}>
				<div className="grid gap-2">
					<p className="type-caption max-w-[90ch] text-ink-2">{t("coverageHelp")}</p>
					{fields.map((line, index) => (
						<div
							key={line.id}
							className="grid grid-cols-2 items-start gap-2 border-b border-line-2 pb-2 md:grid-cols-[2fr_1fr_1fr_1fr_2fr_auto]"
						>
							<Field
								label={t("countriesLabel")}
								error={
									errors.coverage?.[index]?.countries?.message ?? errors.coverage?.[index]?.countries?.[0]?.message
								}
							>
								{(input) => <input {...input} list={COUNTRY_NAMES} {...register(`coverage.${index}.countries`)} />}
							</Field>
							{(["from", "to"] as const).map((bound) => (
								<Field key={bound} label={t(bound)} error={errors.coverage?.[index]?.[bound]?.message}>
									{(input) => <input type="date" {...input} {...register(`coverage.${index}.${bound}`)} />}
								</Field>
							))}
							<Field label={t("kind")} error={errors.coverage?.[index]?.kind?.message}>
								{(input) => (
									<select {...input} {...register(`coverage.${index}.kind`)}>
										{STORED_COVERAGE_KINDS.filter((kind) => kind !== "unstated" || line.kind === "unstated").map(
											(kind) => (
												<option key={kind} value={kind}>
													{t(`coverageKind.${kind}`)}
												</option>
											),
										)}
									</select>
								)}
							</Field>
							<Field
								label={t("source")}
								hint={line.importId == null ? undefined : t("ofImport", { id: line.importId })}
								error={errors.coverage?.[index]?.source?.message}
							>
								{(input) => <input {...input} {...register(`coverage.${index}.source`)} />}
							</Field>
							<Button
								className="mt-5"
								aria-label={t("removeSpan", { number: index + 1 })}
								onClick={() => remove(index)}
							>
								{"×"}
							</Button>
						</div>
					))}
					<CountryNames countries={countries} />
					<div>
						<Button
							onClick={() => append({ countries: [], from: "", to: "", kind: "complete", source: "", importId: null })}
						>
							{t("addSpan")}
						</Button>
					</div>
				</div>
			</Section>
			<div className="flex flex-wrap items-center gap-3 border-t border-line pt-3">
				<Button type="submit" weight="main" disabled={save.pending}>
					{t("save")}
				</Button>
				<FormError message={save.error} />
				<span role="status" className="text-ink-2">
					{saved && !save.pending && save.error === null ? t("saved") : null}
				</span>
			</div>
		</form>
	);
}
