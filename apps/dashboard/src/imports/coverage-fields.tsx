"use client";

import { COVERAGE_KINDS } from "@harmattan/domain/coverage/span";
import { Button } from "@harmattan/ui/button";
import { Field } from "@harmattan/ui/field";
import { useTranslations } from "next-intl";
import { useFieldArray, useFormContext } from "react-hook-form";
import { countryNames, type NamedCountry } from "@/format/country-list.ts";
import { COUNTRY_NAMES } from "@/forms/country-names.tsx";
import type { ChoiceValues } from "./choices.ts";

interface CoverageFieldsProps {
	/** What the last check found of the file: countries and days that a new line begins with. */
	suggested: { countries: readonly string[]; from: string; to: string } | null;
	countries: readonly NamedCountry[];
}

/** What a file covers, stated with it: lines of countries and days. */
export function CoverageFields({ suggested, countries }: CoverageFieldsProps) {
	const t = useTranslations("admin.imports");
	const words = useTranslations("admin.datasets");
	const { control, register } = useFormContext<ChoiceValues>();
	const { fields, append, remove } = useFieldArray({ control, name: "coverage" });
	return (
		<fieldset className="grid gap-2">
			<legend className="type-key">{t("coverage")}</legend>
			<p className="type-caption max-w-[80ch] text-ink-2">{t("coverageHint")}</p>
			{fields.map((line, index) => (
				<div key={line.id} className="grid grid-cols-2 items-start gap-2 md:grid-cols-[2fr_1fr_1fr_1fr_2fr_auto]">
					<Field label={words("countriesLabel")}>
						{(input) => <input required list={COUNTRY_NAMES} {...input} {...register(`coverage.${index}.countries`)} />}
					</Field>
					{(["from", "to"] as const).map((bound) => (
						<Field key={bound} label={words(bound)}>
							{(input) => <input type="date" required {...input} {...register(`coverage.${index}.${bound}`)} />}
						</Field>
					))}
					<Field label={words("kind")}>
						{(input) => (
							<select {...input} {...register(`coverage.${index}.kind`)}>
								{COVERAGE_KINDS.map((kind) => (
									<option key={kind} value={kind}>
										{words(`coverageKind.${kind}`)}
									</option>
								))}
							</select>
						)}
					</Field>
					<Field label={words("source")}>
						{(input) => <input required {...input} {...register(`coverage.${index}.source`)} />}
					</Field>
					<Button
						className="mt-5"
						aria-label={words("removeSpan", { number: index + 1 })}
						onClick={() => remove(index)}
					>
						{"×"}
					</Button>
				</div>
			))}
			<div>
				<Button
					onClick={() =>
						append({
							countries: countryNames(suggested?.countries ?? [], countries),
							from: suggested?.from ?? "",
							to: suggested?.to ?? "",
							kind: "complete",
							source: "",
						})
					}
				>
					{t("coverageAdd")}
				</Button>
			</div>
		</fieldset>
	);
}
