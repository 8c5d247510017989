import { WORLD } from "@harmattan/domain/coverage/span";
import { REGION_GROUPS } from "@harmattan/domain/regions/regions";
import { countryNames, type NamedCountry } from "@/format/country-list.ts";

/** Id of the list that fields of countries offer: see `CountryNames`. */
export const COUNTRY_NAMES = "country-names";

interface CountryNamesProps {
	countries: readonly NamedCountry[];
}

/** What a field of countries offers while somebody types: each by its name, our groups, and the world. */
export function CountryNames({ countries }: CountryNamesProps) {
	return (
		<datalist id={COUNTRY_NAMES}>
			<option value={WORLD} />
			{Object.entries(REGION_GROUPS).map(([id, members]) => (
				<option key={id} value={countryNames(members, countries)} />
			))}
			{countries.map(({ id, name }) => (
				<option key={id} value={name} />
			))}
		</datalist>
	);
}
