import type { Verdict } from "@harmattan/domain/claims/verdict";
import { getTranslations } from "next-intl/server";
import { VerdictMark } from "./verdict-mark.tsx";

interface VerdictWordsProps {
	/** Null: not computed yet. */
	verdict: Verdict | null;
}

/** A verdict with its sign. */
export async function VerdictWords({ verdict }: VerdictWordsProps) {
	const t = await getTranslations("claims");
	if (verdict === null) return <span className="text-ink-3">{t("waiting")}</span>;
	return (
		<span className="type-key inline-flex items-center gap-1.5 whitespace-nowrap">
			<VerdictMark verdict={verdict} />
			{t(`verdict.${verdict}`)}
		</span>
	);
}
