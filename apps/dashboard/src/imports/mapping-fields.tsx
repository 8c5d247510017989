"use client";

import type { RouterOutput } from "@harmattan/api/outputs";
import { MAPPED_FIELDS } from "@harmattan/domain/imports/column-mapping";
import { Field } from "@harmattan/ui/field";
import { useTranslations } from "next-intl";
import { useFormContext } from "react-hook-form";
import type { ChoiceValues } from "./choices.ts";

interface MappingFieldsProps {
	columns: readonly string[];
	/** Mappings that were kept by name. */
	mappings: RouterOutput["imports"]["choices"]["mappings"];
}

/** Which column of an unknown file holds which field of an event. */
export function MappingFields({ columns, mappings }: MappingFieldsProps) {
	const t = useTranslations("admin.imports");
	const { register, setValue } = useFormContext<ChoiceValues>();
	const use = (name: string) => {
		const saved = mappings.find((mapping) => mapping.name === name);
		if (!saved) return;
		setValue("columns", saved.mapping.columns);
		setValue("dateOrder", saved.mapping.dateOrder);
		setValue("civilianTypes", saved.mapping.civilianTypes.join(", "));
		setValue("otherTypes", saved.mapping.otherTypes.join(", "));
		setValue("mappingName", name);
	};
	return (
		<fieldset className="grid gap-3 border-t border-line pt-3">
			<legend className="type-figure-title">{t("mapping")}</legend>
			{mappings.length > 0 ? (
				<div className="max-w-[320px]">
					<Field label={t("savedMapping")}>
						{(control) => (
							<select {...control} defaultValue="" onChange={(event) => use(event.target.value)}>
								<option value="">{t("none")}</option>
								{mappings.map(({ name }) => (
									<option key={name} value={name}>
										{name}
									</option>
								))}
							</select>
						)}
					</Field>
				</div>
			) : null}
			<div className="grid grid-cols-2 gap-3 md:grid-cols-6">
				{MAPPED_FIELDS.map((field) => (
					<Field key={field} label={t(`mapped.${field}`)}>
						{(control) => (
							<select {...control} {...register(`columns.${field}`)}>
								<option value="">{t("none")}</option>
								{columns.map((column) => (
									<option key={column} value={column}>
										{column}
									</option>
								))}
							</select>
						)}
					</Field>
				))}
			</div>
			<div className="grid grid-cols-1 gap-3 md:grid-cols-4">
				<Field label={t("civilianTypes")} hint={t("wordsHint")}>
					{(control) => <input {...control} {...register("civilianTypes")} />}
				</Field>
				<Field label={t("otherTypes")} hint={t("wordsHint")}>
					{(control) => <input {...control} {...register("otherTypes")} />}
				</Field>
				<Field label={t("mappingName")} hint={t("mappingNameHint")}>
					{(control) => <input maxLength={60} {...control} {...register("mappingName")} />}
				</Field>
			</div>
		</fieldset>
	);
}
