import type { StrengthObservation } from "@harmattan/domain/forces/force";
import { getFormatter, getTranslations } from "next-intl/server";
import { spanWords } from "@/format/words.ts";
import { Cite } from "@/page/cite.tsx";
import { strengthWords } from "./strength-words.ts";

/** Every strength that is stated of a force, from the newest: numbers of sources that differ stand side by side. */
export async function StatedStrengths({ strengths }: { strengths: readonly StrengthObservation[] }) {
	const t = await getTranslations();
	const format = await getFormatter();
	const words = {
		by: (date: string) => t("common.by", { date }),
		after: (date: string) => t("common.after", { date }),
	};
	return (
		<details>
			<summary className="w-fit cursor-pointer py-1 text-accent underline underline-offset-2">
				{t("forces.allStrengths", { count: strengths.length })}
			</summary>
			<ul className="mt-1">
				{strengths.toReversed().map((strength, index) => (
					<li key={index} className="border-t border-line-2 py-1">
						<span className="type-key whitespace-nowrap text-ink">{strengthWords(t, format, strength)}</span>{" "}
						{[
							t(`countKind.${strength.countKind}`),
							spanWords(format, strength.date, words) ?? t("forces.undatedStrength"),
							...(strength.note === null ? [] : [strength.note]),
						].join(", ")}{" "}
						<Cite citations={strength.citations} />
					</li>
				))}
			</ul>
		</details>
	);
}
