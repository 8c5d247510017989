"use client";

import { COUNT_KINDS } from "@harmattan/domain/forces/force";
import { Button } from "@harmattan/ui/button";
import { Field } from "@harmattan/ui/field";
import { useTranslations } from "next-intl";
import { useFieldArray, useFormContext } from "react-hook-form";
import { CitationFields } from "./citation-fields.tsx";
import { emptyCitation } from "./fields.ts";
import { blankAsNull, type FormChoices, numberOrNull } from "./form-values.ts";
import { SpanField } from "./span-field.tsx";
import { useFieldError } from "./use-field-error.ts";

const CITED = ["best", "low", "high", "countKind", "date", "note"];
const PATH = "row.strengths";

interface StrengthFieldsProps {
	choices: FormChoices;
}

/** Claims about how many a force has, each with its own count, date and source: competing ones stand side by side. */
export function StrengthFields({ choices }: StrengthFieldsProps) {
	const t = useTranslations("admin.reference");
	const { fields, append, remove } = useFieldArray({ name: PATH });
	const empty = () => ({
		countKind: "estimated",
		low: null,
		best: null,
		high: null,
		date: { earliest: null, latest: null },
		note: null,
		citations: [emptyCitation("strength")],
	});
	return (
		<div className="grid gap-4 md:col-span-2">
			<p className="type-table type-key">{t("field.strengths")}</p>
			<p className="type-caption text-ink-3">{t("strengthsHint")}</p>
			{fields.map((strength, index) => (
				<Strength
					key={strength.id}
					path={`${PATH}.${index}`}
					number={index + 1}
					choices={choices}
					onRemove={() => remove(index)}
				/>
			))}
			<div>
				<Button onClick={() => append(empty())}>{t("addStrength")}</Button>
			</div>
		</div>
	);
}

interface StrengthProps {
	path: string;
	number: number;
	choices: FormChoices;
	onRemove: () => void;
}

function Strength({ path, number, choices, onRemove }: StrengthProps) {
	const t = useTranslations("admin.reference");
	const { register } = useFormContext();
	const errors = {
		low: useFieldError(`${path}.low`),
		best: useFieldError(`${path}.best`),
		high: useFieldError(`${path}.high`),
	};
	return (
		<fieldset className="grid gap-3 border-l-2 border-line pl-3">
			<legend className="type-caption text-ink-2">{t("strengthNumber", { number })}</legend>
			<div className="grid grid-cols-2 items-start gap-3 md:grid-cols-4">
				<Field label={t("field.countKind")}>
					{(control) => (
						<select {...control} {...register(`${path}.countKind`)}>
							{COUNT_KINDS.map((kind) => (
								<option key={kind} value={kind}>
									{t(`option.${kind}`)}
								</option>
							))}
						</select>
					)}
				</Field>
				{(["low", "best", "high"] as const).map((bound) => (
					<Field key={bound} label={t(`field.${bound}`)} error={errors[bound]}>
						{(control) => (
							<input
								type="number"
								min={0}
								{...control}
								{...register(`${path}.${bound}`, { setValueAs: numberOrNull })}
							/>
						)}
					</Field>
				))}
			</div>
			<div className="grid grid-cols-1 items-start gap-3 md:grid-cols-2">
				<SpanField path={`${path}.date`} label={t("field.date")} />
				<Field label={t("field.note")}>
					{(control) => <input {...control} {...register(`${path}.note`, { setValueAs: blankAsNull })} />}
				</Field>
			</div>
			<CitationFields path={`${path}.citations`} cited={CITED} empty={emptyCitation("strength")} choices={choices} />
			<div>
				<Button onClick={onRemove}>{t("removeStrength", { number })}</Button>
			</div>
		</fieldset>
	);
}
