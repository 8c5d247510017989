import { FigureLegend } from "@harmattan/maps/components/figure-legend";
import { Legend } from "@harmattan/maps/components/legend";
import { RegionGroundPaths } from "@harmattan/maps/components/region-ground-paths";
import { RegionMap } from "@harmattan/maps/components/region-map";
import { heatMarks } from "@harmattan/maps/prepare/legend-entry";
import { regionGround, regionPicture } from "@harmattan/maps/prepare/region-picture";
import { getFormatter, getTranslations } from "next-intl/server";
import { EmbedCode } from "@/embed/embed-code.tsx";
import { changeWords, countryWords, dayWords, townWords } from "@/format/words.ts";
import { Figure } from "@/page/figure.tsx";
import { PageLink } from "@/page/page-link.tsx";
import type { SituationData, SituationFigures } from "./situation-data.ts";

/** The map is drawn once for wide and once for narrow screens, so that its words keep their size. */
const SIZES = [
	{ width: 848, height: 560, className: "hidden md:block", detail: "full" },
	{ width: 390, height: 330, className: "-mx-4 md:hidden", detail: "small" },
] as const;
const CALLOUTS = 4;

interface SituationMapProps {
	data: SituationData;
	figures: SituationFigures;
	/** False in a panel on another page, which links to nothing of its own. */
	hasLink?: boolean;
}

/** The map of the last 52 weeks, drawn on the server. */
export async function SituationMap({ data, figures, hasLink = true }: SituationMapProps) {
	const t = await getTranslations();
	const format = await getFormatter();
	const { region, dataset } = data;
	const { map, window } = figures;
	const callouts = figures.movers.slice(0, CALLOUTS).map((mover) => ({
		id: mover.id,
		lines: [
			`${mover.name}, ${countryWords(t, mover.country)}`,
			t("situation.callout", {
				value: mover.after,
				change: mover.change === null ? "" : changeWords(format, mover.change),
			}),
		],
	}));
	const date = dayWords(format, window.to);
	const ground = regionGround({
		region: region.id,
		countries: region.countries,
		locations: map.locations,
		width: SIZES[0].width,
		height: SIZES[0].height,
	});
	const groundId = `ground-${region.id}`;
	const pictures = SIZES.map((size) => ({
		...size,
		picture: regionPicture(ground, {
			...size,
			callouts: size.detail === "full" ? callouts : [],
			countryName: (code) => countryWords(t, code),
			townName: (name) => townWords(t, name),
		}),
	}));
	const leftOut = map.coarse > 0 ? t("situation.mapCoarse", { coarse: map.coarse, events: map.events }) : "";
	const { maximum } = ground.density;
	return (
		<Figure
			title={t("situation.mapTitle", { date })}
			scope={t("situation.mapScope", { region: region.name, class: t("class.SJ"), events: map.events })}
			source={`${dataset.attribution} (${dataset.licence}). ${t("common.boundaries")} ${t("common.revision", { revision: data.revision })}`}
			synthetic={dataset.synthetic}
			aside={
				hasLink ? (
					<>
						<EmbedCode
							path={`/embed/map?region=${region.id}&dataset=${dataset.id}`}
							title={t("situation.mapTitle", { date })}
							revision={data.revision}
							height={840}
						/>
						<PageLink
							href={`/map?dataset=${dataset.id}&class=SJ&from=${window.from}&to=${window.to}`}
							className="type-caption inline-flex min-h-6 items-center text-accent underline underline-offset-2"
						>
							{t("situation.openMap")}
						</PageLink>
					</>
				) : null
			}
			legend={
				<FigureLegend
					width={848}
					entries={[
						{
							title: t("map.heatTitle"),
							unit: t("situation.mapUnit"),
							marks: heatMarks(),
							note: t("situation.mapNote"),
						},
					]}
				/>
			}
			foot={
				<div className="mt-2">
					<p className="type-caption mb-1 text-ink-2 md:hidden">{leftOut}</p>
					<Legend
						title={t("map.heatTitle")}
						unit={[t("situation.mapUnit"), maximum > 0 ? t("map.heatMost", { most: Math.round(maximum) }) : null]
							.filter(Boolean)
							.join("; ")}
						marks={heatMarks()}
						note={t("situation.mapNote")}
					/>
				</div>
			}
		>
			<RegionGroundPaths id={groundId} paths={ground.paths} />
			{pictures.map(({ className, picture, detail }) => (
				<div key={detail} className={className}>
					<RegionMap
						{...picture}
						groundId={groundId}
						label={t("situation.mapLabel", { region: region.name, events: map.events, date })}
						footnote={detail === "full" ? leftOut : ""}
					/>
				</div>
			))}
		</Figure>
	);
}
