"use client";

import { Field } from "@harmattan/ui/field";
import { useTranslations } from "next-intl";
import { parseAsString, useQueryState } from "nuqs";

/** Narrows a list to the rows that hold some words; the words stand in the address. */
export function ListSearch() {
	const t = useTranslations("admin.reference");
	const [search, setSearch] = useQueryState(
		"search",
		parseAsString.withDefault("").withOptions({ shallow: false, throttleMs: 300 }),
	);
	return (
		<div className="w-full max-w-[280px]">
			<Field label={t("search")}>
				{(control) => (
					<input
						type="search"
						{...control}
						value={search}
						onChange={(event) => void setSearch(event.target.value || null)}
					/>
				)}
			</Field>
		</div>
	);
}
