import type { createFormatter } from "next-intl";

type Formatter = ReturnType<typeof createFormatter>;

/** A value in its unit, short enough for a cell. */
export function cellWords(format: Formatter, unit: string, value: number): string {
	switch (unit) {
		case "share":
			return format.number(value, { style: "percent", maximumFractionDigits: value < 0.01 ? 3 : 1 });
		case "deaths_per_event":
		case "actors":
			return format.number(value, { maximumFractionDigits: 1 });
		default:
			return format.number(value, { maximumFractionDigits: 0 });
	}
}
