"use client";

import { ANYWHERE } from "@harmattan/domain/actors/resolve";
import { Button } from "@harmattan/ui/button";
import { Field } from "@harmattan/ui/field";
import { Options } from "@harmattan/ui/options";
import { useTranslations } from "next-intl";
import { useFieldArray, useFormContext, useWatch } from "react-hook-form";
import { blankAsNull, type FormChoices } from "./form-values.ts";
import { useFieldError } from "./use-field-error.ts";

const PATH = "row.aliases";

interface AliasFieldsProps {
	choices: FormChoices;
}

/** The names that stand for an actor beside its own, each with where and when it does. */
export function AliasFields({ choices }: AliasFieldsProps) {
	const t = useTranslations("admin.reference");
	const { fields, append, remove } = useFieldArray({ name: PATH });
	return (
		<fieldset className="grid gap-2 md:col-span-2">
			<legend className="type-table type-key mb-1">{t("field.aliases")}</legend>
			<p className="type-caption text-ink-3">{t("aliasesHint")}</p>
			{fields.map((alias, index) => (
				<AliasLine
					key={alias.id}
					path={`${PATH}.${index}`}
					number={index + 1}
					choices={choices}
					onRemove={() => remove(index)}
				/>
			))}
			<div>
				<Button onClick={() => append({ name: "", ...ANYWHERE })}>{t("addAlias")}</Button>
			</div>
		</fieldset>
	);
}

interface AliasLineProps {
	path: string;
	number: number;
	choices: FormChoices;
	onRemove: () => void;
}

function AliasLine({ path, number, choices, onRemove }: AliasLineProps) {
	const t = useTranslations("admin.reference");
	const { register } = useFormContext();
	const country: unknown = useWatch({ name: `${path}.country` });
	const regions = choices.regions.filter((region) => country !== null && region.country === country);
	const nameError = useFieldError(`${path}.name`);
	const toError = useFieldError(`${path}.to`);
	return (
		<div className="grid grid-cols-2 items-start gap-2 border-b border-line-2 pb-2 md:grid-cols-[3fr_2fr_1fr_1fr_1fr_1fr_auto]">
			<Field label={t("field.name")} error={nameError}>
				{(control) => <input {...control} {...register(`${path}.name`)} />}
			</Field>
			<Field label={t("inDataset")}>
				{(control) => (
					<select {...control} {...register(`${path}.datasetId`, { setValueAs: blankAsNull })}>
						<option value="">{t("anyDataset")}</option>
						<Options of={choices.datasets} />
					</select>
				)}
			</Field>
			<Field label={t("inCountry")}>
				{(control) => (
					<select {...control} {...register(`${path}.country`, { setValueAs: blankAsNull })}>
						<option value="">{t("anyCountry")}</option>
						{choices.countries.map(({ id, name }) => (
							<option key={id} value={id}>
								{name}
							</option>
						))}
					</select>
				)}
			</Field>
			<Field label={t("inRegion")}>
				{(control) => (
					<select
						{...control}
						disabled={regions.length === 0}
						{...register(`${path}.admin1`, { setValueAs: blankAsNull })}
					>
						<option value="">{t("anyRegion")}</option>
						<Options of={regions} />
					</select>
				)}
			</Field>
			<Field label={t("fromDay")}>
				{(control) => <input type="date" {...control} {...register(`${path}.from`, { setValueAs: blankAsNull })} />}
			</Field>
			<Field label={t("toDay")} error={toError}>
				{(control) => <input type="date" {...control} {...register(`${path}.to`, { setValueAs: blankAsNull })} />}
			</Field>
			<Button className="mt-5 justify-self-start" aria-label={t("removeAlias", { number })} onClick={onRemove}>
				{"×"}
			</Button>
		</div>
	);
}
