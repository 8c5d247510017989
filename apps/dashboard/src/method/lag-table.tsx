import { ENOUGH_IMPORTS } from "@harmattan/domain/indicators/reporting-lag";
import { Section } from "@harmattan/ui/section";
import { getFormatter, getTranslations } from "next-intl/server";
import { api } from "@/server/context.ts";

/** How the events of each dataset come in: measured from our own imports, or why it cannot be yet. */
export async function LagTable() {
	const t = await getTranslations("method");
	const format = await getFormatter();
	const lags = await api().indicators.reportingLags({});
	const share = (value: number) => format.number(value, { style: "percent", maximumFractionDigits: 0 });
	return (
		<Section title={t("lagTitle")} id="lag">
			{lags.map(({ dataset, curve }) => (
				<article key={dataset.id} className="border-b border-line-2 py-2">
					<h3 className="type-key">{dataset.name}</h3>
					{curve.shares === null ? (
						<p className="text-ink-2">
							{t("lagUnknown", { imports: curve.imports, events: curve.events, enough: ENOUGH_IMPORTS })}
						</p>
					) : (
						<>
							<p className="text-ink-2">{t("lagKnown", { imports: curve.imports, events: curve.events })}</p>
							<ul className="type-table mt-1">
								{curve.shares.map(({ days, share: seen, low, high }) => (
									<li key={days} className="flex justify-between">
										<span>{t("lagDays", { days })}</span>
										<span>
											{share(seen)} <span className="text-ink-3">{`${share(low)} – ${share(high)}`}</span>
										</span>
									</li>
								))}
							</ul>
						</>
					)}
				</article>
			))}
		</Section>
	);
}
