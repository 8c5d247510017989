"use client";

import { Button } from "@harmattan/ui/button";
import { Field } from "@harmattan/ui/field";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FormError } from "@/forms/form-error.tsx";
import { useAction } from "@/forms/use-action.ts";
import { trpcClient } from "@/live/trpc-client.ts";

interface CorrectionFormProps {
	id: string;
}

/** For analysts: lists what was wrong beside a published brief, which stays as it is. */
export function CorrectionForm({ id }: CorrectionFormProps) {
	const t = useTranslations("brief");
	const [text, setText] = useState("");
	const add = useAction(
		() => trpcClient.briefs.correct.mutate({ id, text }),
		() => setText(""),
	);
	return (
		<details className="mt-3 max-w-[900px]">
			<summary className="min-h-6 cursor-pointer text-accent">{t("correct")}</summary>
			<div className="grid gap-2 py-2">
				<Field label={t("correction")} hint={t("correctionHint")}>
					{(control) => (
						<textarea
							rows={2}
							maxLength={1000}
							{...control}
							value={text}
							onChange={(event) => setText(event.target.value)}
						/>
					)}
				</Field>
				<span>
					<Button weight="main" disabled={add.pending || text.trim().length < 3} onClick={() => add.run(undefined)}>
						{t("addCorrection")}
					</Button>
				</span>
				<FormError message={add.error} />
			</div>
		</details>
	);
}
