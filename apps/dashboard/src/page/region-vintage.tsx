import { isApproximate, type RegionVersion, validityOf } from "@harmattan/domain/regions/region-versions";
import { getFormatter, getTranslations } from "next-intl/server";
import { dayWords } from "@/format/words.ts";
import { Link } from "@/i18n/navigation.ts";
import { optionalMessage } from "@/i18n/optional-message.ts";

interface RegionVintageProps {
	region: {
		name: string;
		kind: string;
		parent: string | null;
		/** The unit that a law divided into this one and others. */
		replaces: string | null;
		/** Names and codes by date, oldest first; nothing is said of what has none. */
		versions: readonly RegionVersion[];
	};
}

/** By which boundaries a figure is formed: when a unit began or ended, what else it is called, its place code, and the age of our layer. */
export async function RegionVintage({ region: { name, kind, parent, replaces, versions } }: RegionVintageProps) {
	const t = await getTranslations();
	const format = await getFormatter();
	const newest = versions.at(-1);
	if (newest === undefined) return null;
	const { from, to } = validityOf(versions);
	const since = (day: string | null) => (day === null ? "" : dayWords(format, day));
	const said = [
		to === null ? null : t("vintage.until", { name, date: since(to) }),
		from === null ? null : t("vintage.since", { name, date: since(from) }),
		from === null && to === null && newest.name !== name
			? t("vintage.renamed", { name: newest.name, date: since(newest.validFrom) })
			: null,
		isApproximate(kind, replaces) ? t("vintage.approximate") : null,
		optionalMessage(t, `vintage.layer.${parent}`),
		newest.pcode === null ? t("vintage.noPcode") : t("vintage.pcode", { pcode: newest.pcode }),
	].filter((sentence) => sentence !== null);
	return (
		<p className="type-caption mb-2 max-w-[80ch] text-ink-2">
			{said.join(" ")}{" "}
			<Link href="/method#boundaries" className="inline-flex min-h-6 items-center underline underline-offset-2">
				{t("vintage.method")}
			</Link>
		</p>
	);
}
