"use client";

import { ANYWHERE } from "@harmattan/domain/actors/resolve";
import { Button } from "@harmattan/ui/button";
import { Options } from "@harmattan/ui/options";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useAction } from "@/forms/use-action.ts";
import { trpcClient } from "@/live/trpc-client.ts";

interface AssignNameProps {
	name: string;
	dataset: string;
	actors: readonly { id: string; name: string }[];
}

/** Lets a name that no actor stands for be one actor's from now on, in the dataset that it stands in. */
export function AssignName({ name, dataset, actors }: AssignNameProps) {
	const t = useTranslations("admin.reference");
	const [actor, setActor] = useState("");
	const assign = useAction((id: string) =>
		trpcClient.referenceData.addAlias.mutate({
			id,
			alias: { name, ...ANYWHERE, datasetId: dataset },
		}),
	);
	return (
		<span className="flex flex-wrap items-center gap-2">
			<select
				aria-label={t("actorOf", { name })}
				value={actor}
				onChange={(event) => setActor(event.target.value)}
				className="rounded-field min-h-9 max-w-[220px] border border-line bg-raise px-2"
			>
				<option value="">{t("chooseActor")}</option>
				<Options of={actors} />
			</select>
			<Button disabled={actor === "" || assign.pending} onClick={() => assign.run(actor)}>
				{t("assign")}
			</Button>
			<span role="alert" className="text-up">
				{assign.error}
			</span>
		</span>
	);
}
