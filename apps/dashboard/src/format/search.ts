/** Parameters of a page's address, as Next hands them over. */
export type SearchParams = Promise<Record<string, string | string[] | undefined>>;

/** The address of a page as the data stand today; null where its parameters ask for no state of the past. */
export function todayOf(path: string, parameters: Awaited<SearchParams>): string | null {
	if (one(parameters.knownAt) === null) return null;
	const rest = Object.entries(parameters).flatMap(([name, value]) =>
		name === "knownAt" || typeof value !== "string" ? [] : [[name, value]],
	);
	return rest.length === 0 ? path : `${path}?${new URLSearchParams(rest)}`;
}

/** One parameter as text; null where it is missing or given twice. */
export function one(value: string | string[] | undefined): string | null {
	return typeof value === "string" && value !== "" ? value : null;
}
