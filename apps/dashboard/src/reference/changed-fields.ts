/** One field in which two versions of a row differ, as text; null where it is not stated. */
export interface ChangedField {
	field: string;
	before: string | null;
	after: string | null;
}

const LONGEST = 300;

/** The fields in which a row differs from what it was. */
export function changedFields(before: object, after: object): ChangedField[] {
	const [was, is] = [new Map(Object.entries(before)), new Map(Object.entries(after))];
	return [...new Set([...was.keys(), ...is.keys()])].flatMap((field) => {
		const [old, now] = [textOf(was.get(field)), textOf(is.get(field))];
		return old === now ? [] : [{ field, before: old, after: now }];
	});
}

function textOf(value: unknown): string | null {
	if (value === null || value === undefined || value === "") return null;
	const text = typeof value === "object" ? plain(value) : String(value);
	return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

/** A list or object in words: names and values, what is not stated left out. */
function plain(value: object): string {
	if (Array.isArray(value)) return value.map((part) => textOf(part) ?? "–").join("; ");
	return Object.entries(value)
		.flatMap(([name, part]) => {
			const text = textOf(part);
			return text === null ? [] : [`${name} ${text}`];
		})
		.join(", ");
}
