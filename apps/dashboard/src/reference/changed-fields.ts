/** One field in which two versions of a row differ, as text; null where it is not stated. */
export interface ChangedField {
	field: string;
	before: string | null;
	after: string | null;
}

const LONGEST = 300;

/** The fields in which a row differs from what it was. Of a list, only the parts that went or came are reported. */
export function changedFields(before: object, after: object): ChangedField[] {
	const [was, is] = [new Map(Object.entries(before)), new Map(Object.entries(after))];
	return [...new Set([...was.keys(), ...is.keys()])].flatMap((field) => {
		const [old, now] = tellApart(was.get(field), is.get(field));
		return old === now ? [] : [{ field, before: old, after: now }];
	});
}

function tellApart(before: unknown, after: unknown): [string | null, string | null] {
	if (!Array.isArray(before) || !Array.isArray(after)) return [textOf(before), textOf(after)];
	const [was, is] = [before.map(textOf), after.map(textOf)];
	return [textOf(was.filter((part) => !is.includes(part))), textOf(is.filter((part) => !was.includes(part)))];
}

function textOf(value: unknown): string | null {
	if (value === null || value === undefined || value === "") return null;
	const text = typeof value === "object" ? plain(value) : String(value);
	if (text === "") return null;
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
