"use client";

import { Field } from "@harmattan/ui/field";
import { useTranslations } from "next-intl";
import { useFormContext } from "react-hook-form";
import { AliasFields } from "./alias-fields.tsx";
import { CategoryFields } from "./category-fields.tsx";
import type { FormField } from "./fields.ts";
import { blankAsNull, type FormChoices, type RowValues } from "./form-values.ts";
import { GeometryField } from "./geometry-field.tsx";
import { fieldLabel, hintLabel, optionLabel } from "./labels.ts";
import { ListField } from "./list-field.tsx";
import { SpanField } from "./span-field.tsx";
import { StrengthFields } from "./strength-fields.tsx";
import { useFieldError } from "./use-field-error.ts";

interface RowFieldProps {
	field: FormField;
	choices: FormChoices;
}

/** One field of a reference row, by what it holds. */
export function RowField({ field, choices }: RowFieldProps) {
	const t = useTranslations("admin.reference");
	const { register } = useFormContext<RowValues>();
	const path = `row.${field.name}` as const;
	const error = useFieldError(path);
	const label = t(fieldLabel(field.name));
	const hint = t.has(hintLabel(field.name)) ? t(hintLabel(field.name)) : undefined;
	switch (field.input) {
		case "span":
			return <SpanField path={path} label={label} />;
		case "geometry":
			return <GeometryField />;
		case "strengths":
			return <StrengthFields choices={choices} />;
		case "aliases":
			return <AliasFields choices={choices} />;
		case "categories":
			return <CategoryFields />;
		case "number":
			return (
				<Field label={label} hint={hint} error={error}>
					{(control) => <input type="number" step="any" {...control} {...register(path, { valueAsNumber: true })} />}
				</Field>
			);
		case "flag":
			return (
				<label className="flex min-h-9 items-center gap-2">
					<input type="checkbox" {...register(path)} />
					{label}
				</label>
			);
		case "words":
			return (
				<div className="md:col-span-2">
					<Field label={label} hint={hint} error={error}>
						{(control) => (
							<textarea
								rows={3}
								{...control}
								className={`${control.className} py-1`}
								{...register(path, field.optional ? { setValueAs: blankAsNull } : {})}
							/>
						)}
					</Field>
				</div>
			);
		case "choice":
		case "country":
		case "region": {
			const optional = !("optional" in field) || field.optional;
			const options =
				field.input === "choice"
					? field.options.map((id) => ({ id, name: t(optionLabel(id)) }))
					: field.input === "country"
						? choices.countries
						: choices.regions;
			return (
				<Field label={label} hint={hint} error={error}>
					{(control) => (
						<select {...control} {...register(path, { setValueAs: blankAsNull })}>
							{optional ? <option value="">{t("notStated")}</option> : null}
							{options.map(({ id, name }) => (
								<option key={id} value={id} lang="">
									{name}
								</option>
							))}
						</select>
					)}
				</Field>
			);
		}
		case "list":
			return <ListField path={path} label={label} hint={t("listHint")} error={error} separator=";" />;
		case "countries":
			return <ListField path={path} label={label} hint={t("countriesHint")} error={error} separator="," />;
		case "text":
		case "link":
			return (
				<Field label={label} hint={hint} error={error}>
					{(control) => (
						<input
							{...control}
							type={field.input === "link" ? "url" : "text"}
							{...register(path, field.optional ? { setValueAs: blankAsNull } : {})}
						/>
					)}
				</Field>
			);
	}
}
