"use client";

import type { RouterOutput } from "@harmattan/api/outputs";
import { DATE_ORDERS } from "@harmattan/domain/imports/column-mapping";
import type { FilePreview } from "@harmattan/domain/imports/preview";
import { LICENCE_POLICIES } from "@harmattan/domain/licence/policy";
import { Button } from "@harmattan/ui/button";
import { Field } from "@harmattan/ui/field";
import { useTranslations } from "next-intl";
import { FormProvider, useForm } from "react-hook-form";
import { countryNames } from "@/format/country-list.ts";
import { COUNTRY_NAMES, CountryNames } from "@/forms/country-names.tsx";
import { FormError } from "@/forms/form-error.tsx";
import { useAction } from "@/forms/use-action.ts";
import { trpcClient } from "@/live/trpc-client.ts";
import { type ChoiceValues, NEW_DATASET, requestedChoices, startingChoices } from "./choices.ts";
import { CoverageFields } from "./coverage-fields.tsx";
import type { Import } from "./import.ts";
import { MappingFields } from "./mapping-fields.tsx";

interface ChoicesFormProps {
	found: Import;
	preview: FilePreview;
	choices: RouterOutput["imports"]["choices"];
}

/** Where an uploaded file goes and how it is read; then the worker checks it. */
export function ChoicesForm({ found, preview, choices }: ChoicesFormProps) {
	const t = useTranslations("admin.imports");
	const form = useForm<ChoiceValues>({ defaultValues: startingChoices(found, preview, choices) });
	const { register, handleSubmit, watch } = form;
	const check = useAction((values: ChoiceValues) =>
		trpcClient.imports.check.mutate({ id: found.id, choices: requestedChoices(values, preview, choices.countries) }),
	);
	const isNew = watch("dataset") === NEW_DATASET;
	const full = watch("full");
	const takesIn = watch("takesIn");
	const held = choices.datasets.find(({ id }) => id === watch("dataset"));
	const suggested = preview.datasetId;
	const known = choices.datasets.some((dataset) => dataset.id === suggested);
	const row = "grid grid-cols-1 items-start gap-3 md:grid-cols-3";
	return (
		<FormProvider {...form}>
			<form onSubmit={handleSubmit((values) => check.run(values))} className="grid max-w-[980px] gap-4">
				<div className={row}>
					<Field label={t("dataset")} hint={t("datasetHint")}>
						{(control) => (
							<select {...control} {...register("dataset")}>
								{suggested !== null && !known ? (
									<option value={suggested}>{t("ownDataset", { id: suggested })}</option>
								) : null}
								{choices.datasets
									.filter((dataset) => !dataset.synthetic)
									.map((dataset) => (
										<option key={dataset.id} value={dataset.id}>
											{dataset.name}
										</option>
									))}
								<option value={NEW_DATASET}>{t("newDataset")}</option>
							</select>
						)}
					</Field>
					<Field label={t("release")} hint={t("releaseHint")}>
						{(control) => <input placeholder="25.1" {...control} {...register("release")} />}
					</Field>
					<Field label={t("dateOrder")}>
						{(control) => (
							<select {...control} {...register("dateOrder")}>
								{DATE_ORDERS.map((order) => (
									<option key={order} value={order}>
										{t(`order.${order}`)}
									</option>
								))}
							</select>
						)}
					</Field>
				</div>
				{isNew ? (
					<fieldset className={row}>
						<legend className="sr-only">{t("newDataset")}</legend>
						<Field label={t("datasetId")} hint={t("datasetIdHint")}>
							{(control) => <input required {...control} {...register("newId")} />}
						</Field>
						<Field label={t("datasetName")}>{(control) => <input required {...control} {...register("name")} />}</Field>
						<Field label={t("licencePolicy")} hint={t("licencePolicyHint")}>
							{(control) => (
								<select {...control} {...register("licencePolicy")}>
									{LICENCE_POLICIES.map((policy) => (
										<option key={policy} value={policy}>
											{t(`policy.${policy}`)}
										</option>
									))}
								</select>
							)}
						</Field>
						<Field label={t("licence")}>{(control) => <input required {...control} {...register("licence")} />}</Field>
						<Field label={t("attribution")}>
							{(control) => <input required {...control} {...register("attribution")} />}
						</Field>
					</fieldset>
				) : null}
				{preview.format === null ? <MappingFields columns={preview.columns} mappings={choices.mappings} /> : null}
				<div className={row}>
					<Field label={t("takesIn")} hint={t("takesInHint")}>
						{(control) => (
							<select {...control} {...register("takesIn")}>
								<option value="dataset">
									{held === undefined
										? t("takesInDefault")
										: t("takesInDataset", {
												countries:
													held.scope === null ? t("takesInWorld") : countryNames(held.scope, choices.countries),
											})}
								</option>
								<option value="named">{t("takesInNamed")}</option>
								<option value="world">{t("takesInWorld")}</option>
							</select>
						)}
					</Field>
					{takesIn === "named" ? (
						<Field label={t("countries")} hint={t("countriesHint")}>
							{(control) => (
								<input
									required
									placeholder={t("countriesExample")}
									list={COUNTRY_NAMES}
									{...control}
									{...register("scope")}
								/>
							)}
						</Field>
					) : null}
					<CountryNames countries={choices.countries} />
				</div>
				<div className={row}>
					<label className="flex min-h-6 items-center gap-2 md:col-span-3">
						<input type="checkbox" {...register("full")} />
						{t("fullSnapshot")}
					</label>
					{full ? (
						<>
							<Field label={t("countries")} hint={t("countriesHint")}>
								{(control) => (
									<input
										placeholder={t("countriesExample")}
										list={COUNTRY_NAMES}
										{...control}
										{...register("countries")}
									/>
								)}
							</Field>
							<Field label={t("from")}>{(control) => <input type="date" {...control} {...register("from")} />}</Field>
							<Field label={t("to")}>{(control) => <input type="date" {...control} {...register("to")} />}</Field>
						</>
					) : null}
				</div>
				<CoverageFields
					countries={choices.countries}
					suggested={
						found.report?.coverage?.held
							? { ...found.report.coverage.held, countries: found.report.coverage.countries }
							: null
					}
				/>
				<FormError message={check.error} />
				<div>
					<Button type="submit" weight={found.status === "uploaded" ? "main" : "quiet"} disabled={check.pending}>
						{found.status === "uploaded" ? t("check") : t("checkAgain")}
					</Button>
				</div>
			</form>
		</FormProvider>
	);
}
