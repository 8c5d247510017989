/** Parameters of a page's address, as Next hands them over. */
export type SearchParams = Promise<Record<string, string | string[] | undefined>>;

/** A page's address with the parameters that are given; what is null, empty or no text is left out. */
export function addressOf(path: string, parameters: Readonly<Record<string, unknown>>): string {
	const given = Object.entries(parameters).flatMap(([name, value]) =>
		typeof value === "string" && value !== "" ? [[name, value]] : [],
	);
	return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`;
}

/** One parameter as text; null where it is missing or given twice. */
export function one(value: string | string[] | undefined): string | null {
	return typeof value === "string" && value !== "" ? value : null;
}
