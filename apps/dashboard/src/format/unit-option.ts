import { type RegionVersion, validityOf } from "@harmattan/domain/regions/region-versions";
import type { createFormatter } from "next-intl";
import type { Translate } from "@/i18n/optional-message.ts";

type Formatter = ReturnType<typeof createFormatter>;

/** A unit of administration in a list, with the month in which it began or ended, or the name that it had before. */
export function unitOption(
	t: Translate,
	format: Formatter,
	{ name, versions }: { name: string; versions: readonly RegionVersion[] },
): string {
	const { from, to } = validityOf(versions);
	const month = (day: string) =>
		format.dateTime(new Date(`${day}T00:00:00Z`), { month: "long", year: "numeric", timeZone: "UTC" });
	if (to !== null) return t("vintage.endedOption", { name, date: month(to) });
	if (from !== null) return t("vintage.beganOption", { name, date: month(from) });
	const newest = versions.at(-1)?.name ?? name;
	return newest === name ? name : t("vintage.renamedOption", { name: newest, before: name });
}
