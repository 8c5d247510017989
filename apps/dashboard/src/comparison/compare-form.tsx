import type { RouterOutput } from "@harmattan/api/outputs";
import { EVENT_CLASSES } from "@harmattan/domain/events/classes";
import { areaName, areaText } from "@harmattan/domain/events/map-area";
import { FOCUS_COUNTRIES } from "@harmattan/domain/regions/regions";
import { townNames } from "@harmattan/maps/prepare/named-places";
import { Button } from "@harmattan/ui/button";
import { Field } from "@harmattan/ui/field";
import { Options } from "@harmattan/ui/options";
import { getFormatter, getLocale, getTranslations } from "next-intl/server";
import { spanWords } from "@/format/words.ts";
import { Link } from "@/i18n/navigation.ts";
import { languageOfLocale } from "@/i18n/routing.ts";
import { RegionOptions } from "@/page/region-options.tsx";
import { DISTANCES, townLabel } from "./near-place.ts";
import { comparedAddress, type Requested } from "./request.ts";

interface CompareFormProps {
	requested: Requested;
	/** A town that was requested and is not listed; null where none is. */
	town: string | null;
	milestones: RouterOutput["reference"]["milestones"];
	actors: RouterOutput["reference"]["actors"];
}

const MONTHS = [1, 2, 3, 4, 5, 6, 9, 12, 18, 24];

/** What is compared: a form whose answer is a page, so that it works without scripts and has an address. */
export async function CompareForm({ requested, town, milestones, actors }: CompareFormProps) {
	const t = await getTranslations();
	const format = await getFormatter();
	const words = {
		by: (date: string) => t("common.by", { date }),
		after: (date: string) => t("common.after", { date }),
	};
	return (
		<form method="get" className="grid content-start gap-3" aria-label={t("compare.form")}>
			{requested.area ? <input type="hidden" name="area" value={areaText(requested.area)} /> : null}
			{requested.knownAt ? <input type="hidden" name="knownAt" value={requested.knownAt} /> : null}
			{requested.dataset ? <input type="hidden" name="dataset" value={requested.dataset} /> : null}
			<Field label={t("compare.milestone")} hint={t("compare.milestoneHint")}>
				{(control) => (
					<select {...control} name="milestone" defaultValue={requested.milestone ?? ""}>
						<option value="">{t("compare.ownDate")}</option>
						<Options
							of={milestones.map(({ id, title, date }) => ({
								id,
								name: `${title}, ${spanWords(format, date, words) ?? t("common.undated")}`,
							}))}
						/>
					</select>
				)}
			</Field>
			<div className="grid grid-cols-2 gap-2">
				<Field label={t("compare.date")}>
					{(control) => (
						<input {...control} type="date" name="date" defaultValue={requested.date?.earliest ?? undefined} />
					)}
				</Field>
				<Field label={t("compare.until")}>
					{(control) => (
						<input {...control} type="date" name="until" defaultValue={requested.date?.latest ?? undefined} />
					)}
				</Field>
			</div>
			<Field label={t("compare.region")}>
				{(control) => (
					<select {...control} name="region" defaultValue={requested.region ?? undefined}>
						<RegionOptions current={requested.region ?? null} />
					</select>
				)}
			</Field>
			<div className="grid grid-cols-[1fr_84px] gap-2">
				<Field
					label={t("compare.near")}
					hint={requested.area ? areaName(requested.area, languageOfLocale(await getLocale())) : t("compare.nearHint")}
					error={town === null ? null : t("compare.nearUnknown", { town })}
				>
					{(control) => (
						<>
							<input
								{...control}
								name="near"
								list="compare-towns"
								autoComplete="off"
								defaultValue={town ?? undefined}
							/>
							<datalist id="compare-towns">
								{townNames(FOCUS_COUNTRIES).map((town) => (
									<option key={townLabel(town)} value={townLabel(town)} />
								))}
							</datalist>
						</>
					)}
				</Field>
				<Field label={t("compare.km")}>
					{(control) => (
						<select {...control} name="km" defaultValue={requested.area?.kind === "near" ? requested.area.km : 25}>
							{DISTANCES.map((km) => (
								<option key={km} value={km}>
									{km}
								</option>
							))}
						</select>
					)}
				</Field>
			</div>
			{requested.area ? (
				<p className="type-caption">
					<Link
						href={comparedAddress({ ...requested, area: null })}
						className="inline-flex min-h-6 items-center text-accent underline underline-offset-2"
					>
						{t("compare.nearAway")}
					</Link>
				</p>
			) : null}
			<Field label={t("map.class")}>
				{(control) => (
					<select {...control} name="class" defaultValue={requested.class}>
						<Options of={EVENT_CLASSES.map((id) => ({ id, name: t(`class.${id}`) }))} />
					</select>
				)}
			</Field>
			<Field label={t("map.actor")}>
				{(control) => (
					<select {...control} name="actor" defaultValue={requested.actor ?? ""}>
						<option value="">{t("compare.anyActor")}</option>
						<Options of={actors} />
					</select>
				)}
			</Field>
			<div className="grid grid-cols-2 gap-2">
				<Field label={t("compare.measure")}>
					{(control) => (
						<select {...control} name="measure" defaultValue={requested.measure}>
							<option value="events">{t("map.weightEvents")}</option>
							<option value="fatalities">{t("map.weightDeaths")}</option>
						</select>
					)}
				</Field>
				<Field label={t("compare.months")}>
					{(control) => (
						<select {...control} name="months" defaultValue={requested.months}>
							{[...new Set([...MONTHS, requested.months])]
								.sort((a, b) => a - b)
								.map((months) => (
									<option key={months} value={months}>
										{t("compare.monthCount", { months })}
									</option>
								))}
						</select>
					)}
				</Field>
			</div>
			<Button type="submit" weight="main">
				{t("compare.run")}
			</Button>
		</form>
	);
}
