import { RatioMark } from "@harmattan/charts/components/ratio-mark";
import type { ClaimTest } from "@harmattan/domain/claims/claim-test";
import type { ClaimPart } from "@harmattan/domain/claims/verdict";
import { findIndicator } from "@harmattan/domain/indicators/catalogue";
import { ScrollArea } from "@harmattan/ui/scroll-area";
import { Section } from "@harmattan/ui/section";
import { getFormatter, getLocale, getTranslations } from "next-intl/server";
import { daysWords } from "@/format/words.ts";
import { languageOfLocale } from "@/i18n/routing.ts";
import { api } from "@/server/context.ts";
import { valueWords } from "./value-words.ts";
import { VerdictWords } from "./verdict-words.tsx";

interface ClaimPartsProps {
	/** Heading; left out: that of the parts of any verdict. */
	title?: string;
	parts: readonly ClaimPart[];
	bound: ClaimTest | null;
}

/** The comparisons and counts that a verdict is made of. */
export async function ClaimParts({ title, parts, bound }: ClaimPartsProps) {
	const t = await getTranslations();
	const format = await getFormatter();
	const language = languageOfLocale(await getLocale());
	const names = new Map((await api().reference.regions()).map(({ id, name }) => [id, name]));
	const isChange = bound?.kind === "change";
	const measureWords = (part: ClaimPart, index: number) => {
		const near = isChange ? bound.parts[index]?.near : null;
		const [measure = "", ...rest] = part.measure.split(" ");
		const year = rest.join(" ");
		const key = `claims.measure.${measure}` as "claims.measure.events";
		const words = t.has(key) ? t(key) : (findIndicator(measure)?.text[language].name ?? measure);
		return [words, year, near ? t(`claims.near.${near.of}`, { km: near.km }) : null].filter(Boolean).join(" ");
	};
	return (
		<Section title={title ?? t("claims.parts")}>
			<ScrollArea label={t("claims.parts")}>
				<table className="type-table w-full border-collapse">
					<thead>
						<tr className="type-caption border-b border-line text-left text-ink-3">
							{(["part", "value", "verdictColumn"] as const).map((name) => (
								<th key={name} scope="col" className="py-1 pr-4 font-normal">
									{t(`claims.${name}`)}
								</th>
							))}
						</tr>
					</thead>
					<tbody>
						{parts.map((part, index) => (
							<tr key={`${part.region} ${part.measure} ${index}`} className="border-b border-line-2">
								<th scope="row" className="py-1 pr-4 text-left font-normal">
									{[names.get(part.region), measureWords(part, index)].filter(Boolean).join(", ")}
								</th>
								<td className="py-1 pr-4">
									<span className="flex flex-wrap items-center gap-x-3">
										{isChange ? <RatioMark ratio={part.value} low={part.low} high={part.high} width={100} /> : null}
										{partValue(part) ?? t("common.notStated")}
									</span>
								</td>
								<td className="py-1">
									<VerdictWords verdict={part.verdict} />
									{part.uncovered === undefined ? null : (
										<span className="type-caption block text-ink-3">
											{t("claims.uncovered", { span: daysWords(format, part.uncovered) })}
										</span>
									)}
								</td>
							</tr>
						))}
					</tbody>
				</table>
			</ScrollArea>
		</Section>
	);

	function partValue(part: ClaimPart): string | null {
		// A step from one year to the next is a ratio, as a change is.
		const isStep =
			bound?.kind === "rising_years" || bound?.kind === "stated_rising" || bound?.kind === "stated_increase";
		if (isStep && part.value !== null) return `× ${format.number(part.value, { maximumFractionDigits: 2 })}`;
		return valueWords(t, format, bound, part);
	}
}
