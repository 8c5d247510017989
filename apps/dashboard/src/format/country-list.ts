import { WORLD } from "@harmattan/domain/coverage/span";

/** A country as lists of them name it: ISO alpha-3 and its English name. */
export interface NamedCountry {
	id: string;
	name: string;
}

const folded = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[’']/g, "").toLowerCase().trim();

/** Codes as a line of names, such as “Mali, Burkina Faso”; a code without a name stays as it is. */
export const countryNames = (codes: readonly string[], countries: readonly NamedCountry[]): string =>
	codes.map((code) => countries.find(({ id }) => id === code)?.name ?? code).join(", ");

/**
 * The codes that a line of names or codes stands for, separated by commas or semicolons; case and accents are forgiven. `world` is itself. A
 * name that no country has comes back as it was written, for the server to refuse by name.
 */
export function countryCodes(line: string, countries: readonly NamedCountry[]): string[] {
	const byName = new Map(countries.flatMap(({ id, name }) => [[folded(name), id] as const, [folded(id), id] as const]));
	return line
		.split(/[,;]+/)
		.map((part) => part.trim())
		.filter((part) => part !== "")
		.map((part) => byName.get(folded(part)) ?? (folded(part).replace(/^the /, "") === WORLD ? WORLD : part));
}
