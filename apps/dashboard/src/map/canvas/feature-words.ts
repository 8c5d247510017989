import { forceBalance } from "@harmattan/domain/forces/balance";
import type { Presence } from "@harmattan/domain/forces/force";
import type { Mark } from "@harmattan/maps/layers/feature-layers";
import type { useTranslations } from "next-intl";
import { countryWords } from "@/format/words.ts";
import type { OpenedMap } from "../opened-map.ts";
import type { FeatureItem } from "./map-features.ts";

/** What the tip over a sign says: the place or milestone with its state, or the troops that a host is said to have. */
export function featureWords(
	t: ReturnType<typeof useTranslations<never>>,
	{ mark, items }: { mark: Mark; items: readonly FeatureItem[] },
	opened: Pick<OpenedMap, "presences">,
	asOf: string | null,
): { title: string; lines: string[] } {
	if (mark.kind !== "force") {
		const [first, ...rest] = items;
		return {
			title: first?.name ?? "",
			lines: [
				[first?.status, first?.from].filter(Boolean).join("; "),
				...rest.map(({ name, from }) => [name, from].filter(Boolean).join("; ")),
			],
		};
	}
	const host = mark.id.replace(/^force-/, "");
	const lines = forceBalance(opened.presences as Presence[], asOf ?? "").filter(
		(line) => line.host === host && !line.domestic && (line.countKind === "deployed" || line.countKind === null),
	);
	return {
		title: t("map.forcesIn", { country: countryWords(t, host) }),
		lines: [
			...lines
				.filter(({ best }) => best !== null)
				.map(({ sponsor, best }) =>
					t("map.forceLine", { sponsor: sponsor ?? t("common.notStated"), count: best ?? 0 }),
				),
			t("map.forcesNotStated", { count: lines.reduce((sum, { notStated }) => sum + notStated, 0) }),
			t("map.forcesWhere"),
		],
	};
}
