import { TurnoverBars } from "@harmattan/charts/components/turnover-bars";
import type { Presence } from "@harmattan/domain/forces/force";
import { type CountedForce, type TurnoverSide, turnover, turnoverFrom } from "@harmattan/domain/forces/turnover";
import { getFormatter, getTranslations } from "next-intl/server";
import { countryWords, dayWords } from "@/format/words.ts";
import { Cite } from "@/page/cite.tsx";
import { Figure } from "@/page/figure.tsx";

interface TurnoverFigureProps {
	spells: readonly Presence[];
	/** Date in the world, ISO. */
	asOf: string;
}

const SIZES = [
	{ width: 1080, className: "hidden md:block" },
	{ width: 358, className: "md:hidden" },
] as const;

/** Foreign forces that left in the years before a date, against those that came: our sums, with what is not stated said. */
export async function TurnoverFigure({ spells, asOf }: TurnoverFigureProps) {
	const t = await getTranslations("forces.turnover");
	const words = await getTranslations();
	const format = await getFormatter();
	const hosts = turnover(spells, asOf);
	if (hosts.length === 0) return null;
	const sumWords = ({ sum, notStated }: TurnoverSide) =>
		notStated.length > 0 ? words("forces.atLeast", { value: sum ?? 0 }) : format.number(sum ?? 0);
	const forceWords = ({ force, best, countKind, isUndated }: CountedForce) =>
		[
			force,
			`${format.number(best)} ${words(`countKind.${countKind}`)}`,
			...(isUndated ? [words("forces.undatedStrength")] : []),
		].join(", ");
	return (
		<Figure
			title={t("title")}
			scope={t("scope", { from: dayWords(format, turnoverFrom(asOf)), to: dayWords(format, asOf) })}
			source={words("common.endnotesSource")}
			synthetic={false}
		>
			{hosts.map(({ host, gone, come }) => {
				const sides = [
					{ id: "gone", side: gone },
					{ id: "come", side: come },
				] as const;
				return (
					<div key={host} className="border-b border-line py-2">
						<h3 className="type-figure-title">
							{countryWords(words, host)}
							<Cite citations={[...gone.counted, ...come.counted].flatMap(({ citations }) => citations)} />
						</h3>
						{SIZES.map(({ width, className }) => (
							<div key={width} className={className}>
								<TurnoverBars
									label={t("label", { host: countryWords(words, host) })}
									rows={sides.map(({ id, side }) => ({
										id,
										name: t(id),
										parts: side.counted.map((force) => ({
											id: force.id,
											name: forceWords(force),
											value: force.best,
										})),
										sum: sumWords(side),
									}))}
									width={width}
								/>
							</div>
						))}
						<ul className="type-caption mb-1 text-ink-2 md:hidden">
							{sides.flatMap(({ side }) => side.counted.map((force) => <li key={force.id}>{forceWords(force)}</li>))}
						</ul>
						<p className="type-caption text-ink-3">
							{[
								t("sums"),
								...sides
									.filter(({ side }) => side.notStated.length > 0)
									.map(({ id, side }) => t(`notStated.${id}`, { forces: side.notStated.join(", ") })),
							].join(" ")}
						</p>
					</div>
				);
			})}
		</Figure>
	);
}
