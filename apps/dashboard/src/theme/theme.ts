/** The reader's choice; "system" follows the device. */
export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

/** The theme of a cookie's value; system where it is none. */
export function themeFrom(value: string | undefined): Theme {
	return THEMES.find((theme) => theme === value) ?? "system";
}
