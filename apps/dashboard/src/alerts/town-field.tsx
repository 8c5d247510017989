"use client";

import { Field } from "@harmattan/ui/field";
import { useTranslations } from "next-intl";
import { useEffect, useId, useState } from "react";
import { trpcClient } from "@/live/trpc-client.ts";
import { useRested } from "@/live/use-rested.ts";

interface TownFieldProps {
	/** The number of the town that is chosen; null while what is typed names none. */
	onChange: (town: string | null) => void;
}

/** A town of the gazetteer, found as its name is typed. */
export function TownField({ onChange }: TownFieldProps) {
	const t = useTranslations("alerts");
	const list = useId();
	const [typed, setTyped] = useState("");
	const [towns, setTowns] = useState<{ id: string; words: string }[]>([]);
	const query = useRested(typed.split(",")[0]?.trim() ?? "");
	useEffect(() => {
		if (query === "") return;
		const stop = new AbortController();
		trpcClient.search.find.query({ query, limit: 20 }, { signal: stop.signal }).then(
			({ found }) =>
				setTowns(
					found.flatMap(({ kind, id, name, note }) =>
						kind === "town" ? [{ id, words: note === null ? name : `${name}, ${note}` }] : [],
					),
				),
			() => {},
		);
		return () => stop.abort();
	}, [query]);
	const chosen = towns.find(({ words }) => words === typed) ?? (towns.length === 1 ? towns[0] : undefined);
	const chosenId = chosen?.id ?? null;
	useEffect(() => onChange(chosenId), [chosenId, onChange]);
	return (
		<Field label={t("town")} hint={chosen?.words}>
			{(control) => (
				<>
					<input {...control} required list={list} value={typed} onChange={(event) => setTyped(event.target.value)} />
					<datalist id={list}>
						{towns.map(({ id, words }) => (
							<option key={id} value={words} />
						))}
					</datalist>
				</>
			)}
		</Field>
	);
}
