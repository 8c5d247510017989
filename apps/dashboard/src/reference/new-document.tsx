"use client";

import { Button } from "@harmattan/ui/button";
import { Field } from "@harmattan/ui/field";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FormError } from "@/forms/form-error.tsx";
import { useAction } from "@/forms/use-action.ts";
import { trpcClient } from "@/live/trpc-client.ts";
import { documentOf, type TypedDocument } from "./typed-document.ts";

interface NewDocumentProps {
	/** Called with the document once it is stored. */
	onMade: (document: { id: string; title: string }) => void;
}

const NOTHING: TypedDocument = { title: "", publisher: "", url: "" };

/** Adds a document without leaving the form that is to cite it. */
export function NewDocument({ onMade }: NewDocumentProps) {
	const t = useTranslations("admin.reference");
	const [values, setValues] = useState(NOTHING);
	const save = useAction(
		async (document: TypedDocument) => {
			const row = documentOf(document);
			await trpcClient.referenceData.save.mutate({ draft: { entity: "document", row }, version: null });
			return { id: row.id, title: row.title ?? row.printed };
		},
		(made) => {
			setValues(NOTHING);
			onMade(made);
		},
	);
	return (
		<details className="col-span-full">
			<summary className="type-caption min-h-6 cursor-pointer text-accent">{t("newDocument")}</summary>
			<div className="grid grid-cols-1 items-end gap-2 border-l-2 border-line py-2 pl-3 md:grid-cols-[2fr_1fr_2fr_auto]">
				{(["title", "publisher", "url"] as const).map((name) => (
					<Field key={name} label={t(`field.${name}`)}>
						{(control) => (
							<input
								{...control}
								type={name === "url" ? "url" : "text"}
								value={values[name]}
								onChange={(event) => setValues({ ...values, [name]: event.target.value })}
							/>
						)}
					</Field>
				))}
				<Button
					disabled={save.pending || (values.title.trim() === "" && values.url.trim() === "")}
					onClick={() => save.run(values)}
				>
					{t("addDocument")}
				</Button>
				<FormError message={save.error} />
			</div>
		</details>
	);
}
