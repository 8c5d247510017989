/** Headers by which the proxy tells a page's state of the data to what draws it: the state, and the page's address without it. */
export const KNOWN_AT_HEADER = "x-known-at";
export const TODAY_HEADER = "x-today";

/** Pages that always show the present: what is administered, whose account it is, and what was cited. */
const OF_THE_PRESENT = /^\/(admin|account|sign-in|join|cite|api|sources\/.)/;

/** The state of the data that a page's address asks for, and the same page of today. Null: the present. */
export function pageState({ pathname, searchParams }: URL): { knownAt: string; today: string } | null {
	const [knownAt, second] = searchParams.getAll("knownAt");
	if (!knownAt || second !== undefined || OF_THE_PRESENT.test(pathname)) return null;
	const rest = new URLSearchParams(searchParams);
	rest.delete("knownAt");
	rest.delete("_rsc");
	return { knownAt, today: rest.size === 0 ? pathname : `${pathname}?${rest}` };
}
