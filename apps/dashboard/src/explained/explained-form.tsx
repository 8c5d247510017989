import { EVENT_CLASSES } from "@harmattan/domain/events/classes";
import { areaText } from "@harmattan/domain/events/map-area";
import { INTERVALS } from "@harmattan/domain/time/calendar";
import { Button } from "@harmattan/ui/button";
import { Field } from "@harmattan/ui/field";
import { Options } from "@harmattan/ui/options";
import { getTranslations } from "next-intl/server";
import { RegionOptions } from "@/page/region-options.tsx";
import { api } from "@/server/context.ts";
import type { Explained } from "./explained.ts";
import type { Requested } from "./request.ts";

interface ExplainedFormProps {
	requested: Requested;
	found: Explained;
}

/** What is shown: a form whose answer is a page, so that it works without scripts and has an address. */
export async function ExplainedForm({ requested, found }: ExplainedFormProps) {
	const t = await getTranslations();
	const [definitions, datasets, actors] = await Promise.all([
		api().indicators.definitions(),
		api().reference.datasets(),
		api().reference.actors(),
	]);
	return (
		<form method="get" className="grid content-start gap-3" aria-label={t("explained.form")}>
			{requested.area ? <input type="hidden" name="area" value={areaText(requested.area)} /> : null}
			{requested.knownAt ? <input type="hidden" name="knownAt" value={requested.knownAt} /> : null}
			<Field label={t("explained.indicator")}>
				{(control) => (
					<select {...control} name="indicator" defaultValue={found.id}>
						<Options
							of={definitions
								.filter(({ ofEvents }) => ofEvents !== null)
								.map(({ id, text }) => ({ id, name: text.name }))}
						/>
					</select>
				)}
			</Field>
			<Field label={t("compare.region")} hint={requested.area ? t("explained.areaHint") : undefined}>
				{(control) => (
					<select {...control} name="region" defaultValue={requested.area && !requested.region ? "" : found.region.id}>
						{requested.area ? <option value="">{t("explained.drawnArea")}</option> : null}
						<RegionOptions current={found.region.id} />
					</select>
				)}
			</Field>
			<Field label={t("map.class")}>
				{(control) => (
					<select {...control} name="class" defaultValue={found.class}>
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
			<Field label={t("explained.interval")}>
				{(control) => (
					<select {...control} name="interval" defaultValue={found.interval}>
						<Options of={INTERVALS.map((id) => ({ id, name: t(`explained.intervals.${id}`) }))} />
					</select>
				)}
			</Field>
			<div className="grid grid-cols-2 gap-2">
				<Field label={t("map.from")}>
					{(control) => <input {...control} type="date" name="from" defaultValue={requested.from ?? undefined} />}
				</Field>
				<Field label={t("map.to")}>
					{(control) => <input {...control} type="date" name="to" defaultValue={requested.to ?? undefined} />}
				</Field>
			</div>
			<Field label={t("map.dataset")}>
				{(control) => (
					<select {...control} name="dataset" defaultValue={found.dataset.id}>
						<Options of={datasets} />
					</select>
				)}
			</Field>
			<Field label={t("explained.beside")} hint={t("explained.besideHint")}>
				{(control) => (
					<select {...control} name="beside" defaultValue={found.beside?.dataset.id ?? ""}>
						<option value="">{t("explained.besideNone")}</option>
						<Options of={datasets.filter(({ id }) => id !== found.dataset.id)} />
					</select>
				)}
			</Field>
			<Button type="submit" weight="main">
				{t("explained.show")}
			</Button>
		</form>
	);
}
