"use client";

import { SERIES_COLUMNS } from "@harmattan/domain/series/stated-series";
import { Button } from "@harmattan/ui/button";
import { Field } from "@harmattan/ui/field";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { FormError } from "@/forms/form-error.tsx";
import { useAction } from "@/forms/use-action.ts";
import { trpcClient } from "@/live/trpc-client.ts";

interface Values {
	name: string;
	file: FileList;
}

/** Brings the values of a CSV file into a series, under the name that it has or is to have. */
export function BringSeries() {
	const t = useTranslations("admin.series");
	const [done, setDone] = useState<{ rows: number; revision: number } | null>(null);
	const { register, handleSubmit, reset } = useForm<Values>();
	const action = useAction(
		async ({ name, file }: Values) => trpcClient.series.bring.mutate({ name, text: (await file[0]?.text()) ?? "" }),
		(stored) => {
			setDone(stored);
			reset();
		},
	);
	return (
		<form
			onSubmit={handleSubmit((values) => {
				setDone(null);
				action.run(values);
			})}
			className="grid max-w-[760px] grid-cols-1 items-start gap-3 md:grid-cols-2"
		>
			<Field label={t("name")} hint={t("nameHint")}>
				{(control) => <input required {...control} {...register("name")} />}
			</Field>
			<Field label={t("file")} hint={t("fileHint", { columns: SERIES_COLUMNS.join(", ") })}>
				{(control) => <input type="file" accept=".csv,text/csv" required {...control} {...register("file")} />}
			</Field>
			<div className="md:col-span-2">
				<Button type="submit" weight="main" disabled={action.pending}>
					{t("submit")}
				</Button>
				<FormError message={action.error} />
				<p role="status">{done === null ? "" : t("done", done)}</p>
			</div>
		</form>
	);
}
