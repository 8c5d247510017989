"use client";

import { FOCUS_COUNTRIES, NEIGHBOUR_COUNTRIES } from "@harmattan/domain/regions/regions";
import { type FacetRow, findCountries } from "@harmattan/maps/model/facets";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { countryWords } from "@/format/words.ts";
import { useMap } from "../map-context.tsx";
import { FacetGroup, FacetLine } from "./facet-group.tsx";
import { toggled } from "./toggled.ts";

const OURS = new Set([...FOCUS_COUNTRIES, ...NEIGHBOUR_COUNTRIES]);
const FOUND_SHOWN = 8;

interface CountryFacetProps {
	rows: readonly FacetRow[];
}

/** Our countries and their neighbours, and those that are chosen; of a file of the whole world, the others by a search. */
export function CountryFacet({ rows }: CountryFacetProps) {
	const { state, change } = useMap();
	const t = useTranslations();
	const [text, setText] = useState("");
	const isOurs = ({ id }: FacetRow) => OURS.has(id) || state.country.includes(id);
	const others = rows.filter((row) => !isOurs(row));
	const named = others.map((row) => ({ ...row, name: countryWords(t, row.id) }));
	const found = text.trim() === "" ? [] : findCountries(named, text).slice(0, FOUND_SHOWN);
	const most = rows.filter(isOurs).reduce((top, { events }) => Math.max(top, events), 0);
	const isAll = state.country.length === 0;
	const line = ({ id, events }: FacetRow) => (
		<FacetLine
			key={id}
			type="checkbox"
			checked={isAll || state.country.includes(id)}
			onChange={() => change({ country: isAll ? [id] : toggled(state.country, id) })}
			label={countryWords(t, id)}
			events={events}
			most={OURS.has(id) ? most : null}
		/>
	);
	return (
		<FacetGroup title={t("map.country")}>
			{rows.filter(isOurs).map(line)}
			{others.length === 0 ? null : (
				<input
					type="search"
					value={text}
					onChange={(event) => setText(event.target.value)}
					placeholder={t("map.otherCountries", { count: others.length })}
					aria-label={t("map.otherCountries", { count: others.length })}
					className="rounded-field my-1 min-h-6 w-full border border-line bg-raise px-1"
				/>
			)}
			{found.map(line)}
		</FacetGroup>
	);
}
