/** Parameters of a page's address, as Next hands them over. */
export type SearchParams = Promise<Record<string, string | string[] | undefined>>;

/** One parameter as text; null where it is missing or given twice. */
export function one(value: string | string[] | undefined): string | null {
	return typeof value === "string" && value !== "" ? value : null;
}
