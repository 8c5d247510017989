import type { StrengthObservation } from "@harmattan/domain/forces/force";
import type { useFormatter, useTranslations } from "next-intl";

/** The numbers of a strength in words: its best figure with its bounds, as far as they are stated. */
export function strengthWords(
	t: ReturnType<typeof useTranslations<never>>,
	format: ReturnType<typeof useFormatter>,
	{ low, best, high }: Pick<StrengthObservation, "low" | "best" | "high">,
): string {
	const bounds =
		low !== null && high !== null
			? `${format.number(low)}–${format.number(high)}`
			: low !== null
				? t("forces.atLeast", { value: low })
				: high !== null
					? t("forces.atMost", { value: high })
					: null;
	if (best === null) return bounds ?? t("common.notStated");
	return bounds === null ? format.number(best) : `${format.number(best)} (${bounds})`;
}
