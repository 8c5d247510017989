/** A header's name as it is compared: case, a byte-order mark and outer space do not count. */
export function foldColumn(name: string): string {
	return name
		.replace(/^\uFEFF/, "")
		.trim()
		.toLowerCase();
}

/** A number as spreadsheets write it back: `15960.0` is `15960`. */
export const wholeText = (value: string) =>
	value.endsWith("0") && value.includes(".") ? value.replace(/\.0+$/, "") : value;
