"use client";

import { ORIGINS } from "@harmattan/domain/forces/force";
import { Button } from "@harmattan/ui/button";
import { Field } from "@harmattan/ui/field";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useFieldArray, useFormContext } from "react-hook-form";
import { blankAsNull, type FormChoices, numberOrNull } from "./form-values.ts";
import { fieldLabel } from "./labels.ts";
import { NewDocument } from "./new-document.tsx";
import { useFieldError } from "./use-field-error.ts";

interface CitationFieldsProps {
	/** Path of the citations in the form. */
	path: string;
	/** The fields that can be cited, by their own names. */
	cited: readonly string[];
	/** A citation to begin with. */
	empty: object;
	choices: FormChoices;
}

/** Where a row's fields come from, a line for each: an endnote, a document, or how the value is derived. */
export function CitationFields({ path, cited, empty, choices }: CitationFieldsProps) {
	const t = useTranslations("admin.reference");
	const { fields, append, remove } = useFieldArray({ name: path });
	const error = useFieldError(path);
	return (
		<fieldset className="grid gap-2">
			<legend className="type-table type-key mb-1">{t("citations")}</legend>
			{fields.map((citation, index) => (
				<CitationLine
					key={citation.id}
					path={`${path}.${index}`}
					number={index + 1}
					cited={cited}
					choices={choices}
					onRemove={() => remove(index)}
				/>
			))}
			{error ? (
				<p role="alert" className="text-up">
					{error}
				</p>
			) : null}
			<div>
				<Button onClick={() => append(empty)}>{t("addCitation")}</Button>
			</div>
		</fieldset>
	);
}

interface CitationLineProps {
	path: string;
	number: number;
	cited: readonly string[];
	choices: FormChoices;
	onRemove: () => void;
}

function CitationLine({ path, number, cited, choices, onRemove }: CitationLineProps) {
	const t = useTranslations("admin.reference");
	const { register, setValue } = useFormContext();
	const [made, setMade] = useState<{ id: string; title: string } | null>(null);
	const documents =
		made === null || choices.documents.some(({ id }) => id === made.id)
			? choices.documents
			: [made, ...choices.documents];
	const fieldError = useFieldError(`${path}.field`);
	const documentError = useFieldError(`${path}.documentId`);
	const noteError = useFieldError(`${path}.note`);
	return (
		<div className="grid grid-cols-2 items-start gap-2 border-b border-line-2 pb-2 md:grid-cols-[1fr_1fr_5rem_2fr_2fr_auto]">
			<Field label={t("cites")} error={fieldError}>
				{(control) => (
					<select {...control} {...register(`${path}.field`)}>
						{cited.map((name) => (
							<option key={name} value={name}>
								{t(fieldLabel(name))}
							</option>
						))}
					</select>
				)}
			</Field>
			<Field label={t("origin")}>
				{(control) => (
					<select {...control} {...register(`${path}.origin`)}>
						{ORIGINS.map((origin) => (
							<option key={origin} value={origin}>
								{t(`option.${origin}`)}
							</option>
						))}
					</select>
				)}
			</Field>
			<Field label={t("endnote")}>
				{(control) => (
					<input
						type="number"
						min={1}
						max={45}
						{...control}
						{...register(`${path}.endnote`, { setValueAs: numberOrNull })}
					/>
				)}
			</Field>
			<Field label={t("document")} error={documentError}>
				{(control) => (
					<select {...control} {...register(`${path}.documentId`, { setValueAs: blankAsNull })}>
						<option value="">{t("noDocument")}</option>
						{documents.map(({ id, title }) => (
							<option key={id} value={id} lang="">
								{title}
							</option>
						))}
					</select>
				)}
			</Field>
			<Field label={t("citationNote")} error={noteError}>
				{(control) => <input {...control} {...register(`${path}.note`, { setValueAs: blankAsNull })} />}
			</Field>
			<Button className="mt-5 justify-self-start" aria-label={t("removeCitation", { number })} onClick={onRemove}>
				{"×"}
			</Button>
			<NewDocument
				onMade={(document) => {
					setMade(document);
					// The list shows it first: a value that no option has is none.
					setTimeout(() => setValue(`${path}.documentId`, document.id, { shouldDirty: true }));
				}}
			/>
		</div>
	);
}
