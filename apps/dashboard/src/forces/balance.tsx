import { forceBalance } from "@harmattan/domain/forces/balance";
import type { Presence } from "@harmattan/domain/forces/force";
import { NotStated } from "@harmattan/ui/not-stated";
import { Section } from "@harmattan/ui/section";
import { getTranslations } from "next-intl/server";
import { countryWords } from "@/format/words.ts";

interface BalanceProps {
	spells: readonly Presence[];
	asOf: string;
}

/** Sums of strengths by host, sponsor and count kind, with what is not stated said. */
export async function Balance({ spells, asOf }: BalanceProps) {
	const t = await getTranslations();
	const lines = forceBalance(spells, asOf).filter((line) => line.sponsor !== null);
	return (
		<div className="mt-6">
			<Section title={t("forces.balanceTitle")} aside={t("forces.balanceAside")}>
				<ul className="type-table grid gap-x-8 md:grid-cols-2 xl:grid-cols-3">
					{lines.map((line) => (
						<li
							key={[line.host, line.sponsor, line.countKind, line.domestic].join()}
							className="flex justify-between gap-4 border-b border-line-2 py-1"
						>
							<span>
								{`${countryWords(t, line.host)}, ${line.sponsor}`}{" "}
								<span className="text-ink-3">{t(line.domestic ? "forces.domestic" : "forces.foreign")}</span>
							</span>
							<span className="text-right">
								{line.best === null ? (
									<NotStated label={t("common.notStated")} />
								) : (
									t("forces.atLeast", { value: line.low ?? line.best })
								)}
								{line.countKind ? ` ${t(`countKind.${line.countKind}`)}` : ""}
								{line.notStated > 0 && line.best !== null
									? `, ${t("forces.notStatedCount", { count: line.notStated })}`
									: ""}
							</span>
						</li>
					))}
				</ul>
			</Section>
		</div>
	);
}
