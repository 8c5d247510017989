"use client";

import { Field } from "@harmattan/ui/field";
import { useTranslations } from "next-intl";
import { useFormContext } from "react-hook-form";
import { blankAsNull } from "./form-values.ts";
import { useFieldError } from "./use-field-error.ts";

interface SpanFieldProps {
	/** Path of the span in the form. */
	path: string;
	label: string;
}

/** A date as well as it is known: the earliest and the latest day it can have been. */
export function SpanField({ path, label }: SpanFieldProps) {
	const t = useTranslations("admin.reference");
	const { register } = useFormContext();
	const error = useFieldError(path);
	return (
		<fieldset className="grid grid-cols-2 gap-2">
			<legend className="sr-only">{label}</legend>
			{(["earliest", "latest"] as const).map((bound) => (
				<Field key={bound} label={t(`bound.${bound}`, { what: label })} error={bound === "latest" ? error : null}>
					{(control) => (
						<input type="date" {...control} {...register(`${path}.${bound}`, { setValueAs: blankAsNull })} />
					)}
				</Field>
			))}
		</fieldset>
	);
}
