import { HolderMark, PairMap } from "@harmattan/maps/components/pair-map";
import { overviewMap } from "@harmattan/maps/prepare/boundaries";
import { knownTowns } from "@harmattan/maps/prepare/named-places";
import { type ComparedPlace, HELD_BY, pairPicture } from "@harmattan/maps/prepare/pair-picture";
import { getTranslations } from "next-intl/server";
import { townWords } from "@/format/words.ts";
import { Figure } from "@/page/figure.tsx";
import type { FoundMatches } from "./found-matches.ts";

interface ComparedMapProps {
	found: FoundMatches;
}

/** The map is drawn once for wide and once for narrow screens, so that its words keep their size. */
const SIZES = [
	{ width: 848, height: 480, className: "hidden md:block" },
	{ width: 390, height: 330, className: "-mx-4 md:hidden" },
];

/** Where two datasets hold the same events, and where one holds some alone. */
export async function ComparedMap({ found: { sources, pairs, unmatched, region, revision } }: ComparedMapProps) {
	const all = await getTranslations();
	const t = await getTranslations("matching");
	const places: ComparedPlace[] = [
		...pairs.map(({ a }) => ({ heldBy: "both" as const, longitude: a.longitude, latitude: a.latitude })),
		...unmatched.flatMap((events, source) =>
			events.map(({ longitude, latitude }) => ({
				heldBy: source === 0 ? ("first" as const) : ("second" as const),
				longitude,
				latitude,
			})),
		),
	];
	const towns = knownTowns((name) => townWords(all, name));
	const pictures = SIZES.flatMap(({ className, ...size }) => {
		const picture = pairPicture(places, size, towns);
		return picture === null ? [] : [{ className, picture }];
	});
	if (pictures.length === 0) return null;
	const [first, second] = sources.map(({ dataset }) => dataset);
	const words = {
		both: second === undefined ? t("pairsWithin") : t("pairs"),
		first: t("onlyIn", { dataset: first?.name ?? "" }),
		second: t("onlyIn", { dataset: second?.name ?? "" }),
	};
	const held = HELD_BY.filter((name) => places.some(({ heldBy }) => heldBy === name));
	const label = held
		.map((name) => `${words[name]}: ${places.filter(({ heldBy }) => heldBy === name).length}`)
		.join("; ");
	return (
		<Figure
			title={t(second === undefined ? "mapWithin" : "map")}
			scope={region.name}
			source={`${sources.map(({ dataset }) => `${dataset.attribution} (${dataset.licence})`).join("; ")}. ${all("common.boundaries")} ${all("common.revision", { revision })}`}
			synthetic={sources.some(({ dataset }) => dataset.synthetic)}
			foot={
				<ul className="type-caption mt-2 flex flex-wrap gap-x-6 gap-y-1">
					{held.map((name) => (
						<li key={name} className="flex items-center gap-2">
							<svg aria-hidden="true" viewBox="0 0 16 16" className="size-4">
								<HolderMark heldBy={name} x={8} y={8} radius={5} />
							</svg>
							{words[name]}
						</li>
					))}
					<li className="text-ink-3">{t("mapNote")}</li>
				</ul>
			}
		>
			{pictures.map(({ className, picture }) => (
				<div key={className} className={className}>
					<PairMap label={label} base={overviewMap()} picture={picture} />
				</div>
			))}
		</Figure>
	);
}
