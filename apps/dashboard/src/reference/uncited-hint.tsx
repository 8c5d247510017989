"use client";

import { uncitedChanges } from "@harmattan/domain/reference/cited-changes";
import type { EditableEntity, ReferenceDraft } from "@harmattan/domain/reference/drafts";
import { Button } from "@harmattan/ui/button";
import { useTranslations } from "next-intl";
import { useFormContext, useWatch } from "react-hook-form";
import { emptyCitation } from "./fields.ts";
import { fieldLabel } from "./labels.ts";

interface UncitedHintProps {
	entity: EditableEntity;
	/** The row as it is held. */
	held: Record<string, unknown>;
}

/** Which changed fields still lack a source of their own, each with a way to add one. */
export function UncitedHint({ entity, held }: UncitedHintProps) {
	const t = useTranslations("admin.reference");
	const { getValues, setValue } = useFormContext();
	const row: unknown = useWatch({ name: "row" });
	const fields = uncitedChanges(
		{ entity, row: held } as unknown as ReferenceDraft,
		{ entity, row } as unknown as ReferenceDraft,
	);
	if (fields.length === 0) return null;
	const cite = (field: string) => {
		const citations = getValues("row.citations") as object[];
		setValue("row.citations", [...citations, { ...emptyCitation(entity), field }], { shouldDirty: true });
	};
	return (
		<div role="status" className="mb-3 grid gap-2 border-l-2 border-up pl-3">
			<p>{t("uncited")}</p>
			<p className="flex flex-wrap gap-2">
				{fields.map((field) =>
					field.startsWith("strength ") ? (
						<span key={field}>{t("uncitedStrength", { number: Number(field.slice("strength ".length)) })}</span>
					) : (
						<Button key={field} onClick={() => cite(field)}>
							{t("citeField", { field: t(fieldLabel(field)) })}
						</Button>
					),
				)}
			</p>
		</div>
	);
}
