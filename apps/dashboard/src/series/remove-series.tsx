"use client";

import { Button } from "@harmattan/ui/button";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FormError } from "@/forms/form-error.tsx";
import { useAction } from "@/forms/use-action.ts";
import { trpcClient } from "@/live/trpc-client.ts";

interface RemoveSeriesProps {
	id: string;
	name: string;
}

/** Removes a series, once it is said twice; views of the past keep it. */
export function RemoveSeries({ id, name }: RemoveSeriesProps) {
	const t = useTranslations("admin.series");
	const [isSure, setSure] = useState(false);
	const { run, pending, error } = useAction(() => trpcClient.series.remove.mutate({ id }));
	return (
		<span className="inline-flex flex-wrap items-center gap-2">
			<Button disabled={pending} onClick={() => (isSure ? run(undefined) : setSure(true))}>
				{isSure ? t("removeSure", { name }) : t("remove")}
			</Button>
			{isSure ? <Button onClick={() => setSure(false)}>{t("keep")}</Button> : null}
			<FormError message={error} />
		</span>
	);
}
