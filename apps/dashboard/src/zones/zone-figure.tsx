import { zonesIn } from "@harmattan/domain/zones/zone";
import { ZoneChangeMark, ZoneClassMark, ZoneMap } from "@harmattan/maps/components/zone-map";
import { overviewMap } from "@harmattan/maps/prepare/boundaries";
import { knownTowns } from "@harmattan/maps/prepare/named-places";
import { zonePicture } from "@harmattan/maps/prepare/zone-picture";
import { getFormatter, getTranslations } from "next-intl/server";
import { townWords } from "@/format/words.ts";
import { Figure } from "@/page/figure.tsx";
import { areaWords, classWords, monthWords, type ShownZones } from "./zone-words.ts";

interface ZoneFigureProps {
	shown: ShownZones;
	revision: number;
}

/** The map is drawn once for wide and once for narrow screens, so that its words keep their size. */
const SIZES = [
	{ id: "zones-wide", width: 848, height: 520, className: "hidden md:block" },
	{ id: "zones-narrow", width: 390, height: 360, className: "-mx-4 md:hidden" },
];

/** Where an actor's zones lie in a month, with what was gained and lost since the month beside it. */
export async function ZoneFigure({ shown, revision }: ZoneFigureProps) {
	const all = await getTranslations();
	const t = await getTranslations("zones");
	const format = await getFormatter();
	const { actor, scale, month, before, zones, ground, difference, versions } = shown;
	const towns = knownTowns((name) => townWords(all, name));
	const changes = { gained: difference?.gained ?? null, lost: difference?.lost ?? null };
	const pictures = SIZES.flatMap(({ className, id, ...size }) => {
		const picture = zonePicture({ ground, ...changes }, size, towns);
		return picture === null ? [] : [{ className, id, picture }];
	});
	const isKnown = shown.months.some((drawn) => drawn <= month);
	// Whose judgement the picture is: what holds in either month.
	const shownVersions = [before, month].flatMap((of) => zonesIn(versions, of));
	const title = t("figure", { actor: actor.name, month: monthWords(format, month) });
	const oldest = Math.max(0, ...zones.map(({ age }) => age));
	const words = ground.map(({ class: name }) => {
		const change = difference?.classes.find((one) => one.class === name);
		return change === undefined
			? classWords(all, name)
			: `${classWords(all, name)}: ${areaWords(format, change.after)}`;
	});
	return (
		<Figure
			title={title}
			scope={
				difference === null
					? t("notComparable", { before: monthWords(format, before) })
					: t("since", { before: monthWords(format, before) })
			}
			source={`${t("drawnBy", { authors: [...new Set(shownVersions.map(({ author }) => author))].join(", ") })} ${all("common.boundaries")} ${all("common.revision", { revision })}`}
			synthetic={versions.some(({ synthetic }) => synthetic)}
			foot={
				<ul className="type-caption mt-2 flex flex-wrap gap-x-6 gap-y-1">
					{scale.classes.map((name) => (
						<li key={name} className="flex items-center gap-2">
							<ZoneClassMark name={name} classes={scale.classes} />
							{classWords(all, name)}
						</li>
					))}
					{(["gained", "lost"] as const).map((kind) =>
						changes[kind] === null ? null : (
							<li key={kind} className="flex items-center gap-2">
								<ZoneChangeMark kind={kind} id={`key-${kind}`} />
								{t(kind, { before: monthWords(format, before) })}
							</li>
						),
					)}
					<li className="text-ink-3">{t("judgement")}</li>
					{oldest > 0 ? <li className="text-ink-3">{t("age", { months: oldest })}</li> : null}
				</ul>
			}
		>
			{pictures.length === 0 ? (
				<p className="hatched border border-line p-6">
					<span className="bg-bg p-2">
						{isKnown
							? t("noZones", { month: monthWords(format, month) })
							: t("notYetDrawn", { month: monthWords(format, shown.months[0] ?? month) })}
					</span>
				</p>
			) : (
				pictures.map(({ className, id, picture }) => (
					<div key={id} className={className}>
						<ZoneMap
							label={[title, ...words].join("; ")}
							base={overviewMap()}
							picture={picture}
							classes={scale.classes}
							id={id}
						/>
					</div>
				))
			)}
		</Figure>
	);
}
