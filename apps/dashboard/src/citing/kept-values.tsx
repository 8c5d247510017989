import type { RouterOutput } from "@harmattan/api/outputs";
import { findIndicator } from "@harmattan/domain/indicators/catalogue";
import { shippedText } from "@harmattan/messages/shipped-words";
import { getFormatter, getLocale, getTranslations } from "next-intl/server";
import { optionalMessage } from "@/i18n/optional-message.ts";
import { languageOfLocale } from "@/i18n/routing.ts";

type Opened = RouterOutput["citations"]["open"];

interface KeptValuesProps {
	values: Opened["values"];
	/** The same figures as the data stand today; null where they cannot be formed any more. */
	today: Opened["today"];
}

/** The figures of a cited view beside today's; what has changed is marked in words. */
export async function KeptValues({ values, today }: KeptValuesProps) {
	const all = await getTranslations();
	const t = await getTranslations("cite");
	const language = languageOfLocale(await getLocale());
	const format = await getFormatter();
	const words = (value: number | string | null | undefined) =>
		value == null
			? t("none")
			: typeof value === "number"
				? format.number(value, { maximumFractionDigits: 4 })
				: (optionalMessage(all, `claims.verdict.${value}`) ?? value);
	/** A kept name is made of ids and names, such as “Mali, fatalities”: each of them as the page calls it. */
	const nameWords = (name: string) =>
		name
			.split(", ")
			.map(
				(part) =>
					optionalMessage(all, `cite.name.${part}`) ??
					findIndicator(part)?.text[language].name ??
					optionalMessage(all, `country.${part}`) ??
					shippedText(language, part),
			)
			.join(", ");
	return (
		<table className="type-table w-full border-collapse">
			<thead>
				<tr className="type-caption border-b border-line text-left text-ink-3">
					{(["figure", "then", "now"] as const).map((name) => (
						<th key={name} scope="col" className="py-1 pr-4 font-normal">
							{t(name)}
						</th>
					))}
				</tr>
			</thead>
			<tbody>
				{values.map(({ name, value }) => {
					const now = today?.find((one) => one.name === name)?.value ?? null;
					return (
						<tr key={name} className="border-b border-line-2">
							<th scope="row" className="py-1 pr-4 text-left font-normal">
								{nameWords(name)}
							</th>
							<td className="type-key py-1 pr-4">{words(value)}</td>
							<td className={`py-1 ${now === value ? "text-ink-3" : "type-key text-accent"}`}>
								{today === null ? t("gone") : now === value ? t("same") : words(now)}
							</td>
						</tr>
					);
				})}
			</tbody>
		</table>
	);
}
