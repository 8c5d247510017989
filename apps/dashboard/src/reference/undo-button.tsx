"use client";

import { Button } from "@harmattan/ui/button";
import { useTranslations } from "next-intl";
import { useAction } from "@/forms/use-action.ts";
import { trpcClient } from "@/live/trpc-client.ts";

interface UndoButtonProps {
	dataRevision: number;
}

/** Undoes a change of reference data: all of it, as a data revision of its own. */
export function UndoButton({ dataRevision }: UndoButtonProps) {
	const t = useTranslations("admin.reference");
	const undo = useAction((revision: number) => trpcClient.referenceData.undo.mutate({ dataRevision: revision }));
	return (
		<span className="inline-flex flex-wrap items-center gap-2">
			<Button disabled={undo.pending} onClick={() => undo.run(dataRevision)}>
				{t("undo")}
			</Button>
			<span role="alert" className="text-up">
				{undo.error}
			</span>
		</span>
	);
}
