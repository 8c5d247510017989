"use client";

import { Button } from "@harmattan/ui/button";
import { Field } from "@harmattan/ui/field";
import { useTranslations } from "next-intl";
import { useFieldArray, useFormContext } from "react-hook-form";
import { blankAsNull } from "./form-values.ts";
import { ListField } from "./list-field.tsx";
import { useFieldError } from "./use-field-error.ts";

const PATH = "row.categories";

/** What events' own categories are called at each level of a taxonomy, a line for each. */
export function CategoryFields() {
	const t = useTranslations("admin.reference");
	const { fields, append, remove } = useFieldArray({ name: PATH });
	return (
		<fieldset className="grid gap-2 md:col-span-2">
			<legend className="type-table type-key mb-1">{t("field.categories")}</legend>
			<p className="type-caption text-ink-3">{t("category.hint")}</p>
			{fields.map((category, index) => (
				<CategoryLine key={category.id} path={`${PATH}.${index}`} number={index + 1} onRemove={() => remove(index)} />
			))}
			<div>
				<Button onClick={() => append({ format: null, stated: "", levels: [] })}>{t("category.add")}</Button>
			</div>
		</fieldset>
	);
}

interface CategoryLineProps {
	path: string;
	number: number;
	onRemove: () => void;
}

function CategoryLine({ path, number, onRemove }: CategoryLineProps) {
	const t = useTranslations("admin.reference");
	const { register } = useFormContext();
	const formatError = useFieldError(`${path}.format`);
	const statedError = useFieldError(`${path}.stated`);
	const levelsError = useFieldError(`${path}.levels`);
	return (
		<div className="grid grid-cols-1 items-start gap-2 border-b border-line-2 pb-2 md:grid-cols-[1fr_2fr_3fr_auto]">
			<Field label={t("category.format")} error={formatError}>
				{(control) => <input {...control} {...register(`${path}.format`, { setValueAs: blankAsNull })} />}
			</Field>
			<Field label={t("category.stated")} error={statedError}>
				{(control) => <input {...control} {...register(`${path}.stated`)} />}
			</Field>
			<ListField path={`${path}.levels`} label={t("category.levels")} hint="" error={levelsError} separator=";" />
			<Button className="mt-5 justify-self-start" aria-label={t("category.remove", { number })} onClick={onRemove}>
				{"×"}
			</Button>
		</div>
	);
}
