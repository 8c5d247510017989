import type { RouterOutput } from "@harmattan/api/outputs";
import { EVENT_CLASSES } from "@harmattan/domain/events/classes";
import { Button } from "@harmattan/ui/button";
import { Field } from "@harmattan/ui/field";
import { Options } from "@harmattan/ui/options";
import { getTranslations } from "next-intl/server";
import { api } from "@/server/context.ts";

interface SeriesFormProps {
	found: RouterOutput["series"]["read"];
	knownAt: string | null;
}

/** Of which region a series is shown, and what beside it: a form whose answer is a page. */
export async function SeriesForm({ found, knownAt }: SeriesFormProps) {
	const t = await getTranslations();
	const [definitions, datasets] = await Promise.all([api().indicators.definitions(), api().reference.datasets()]);
	const { beside } = found;
	return (
		<form method="get" className="grid content-start gap-3" aria-label={t("explained.form")}>
			{knownAt ? <input type="hidden" name="knownAt" value={knownAt} /> : null}
			<Field label={t("compare.region")} hint={t("series.regionHint")}>
				{(control) => (
					<select {...control} name="region" defaultValue={found.region.id}>
						<Options of={found.regions} />
					</select>
				)}
			</Field>
			<Field label={t("explained.beside")}>
				{(control) => (
					<select {...control} name="beside" defaultValue={beside?.indicator.id ?? ""}>
						<option value="">{t("series.nothing")}</option>
						<Options
							of={definitions
								.filter(({ ofEvents }) => ofEvents?.interval === null)
								.map(({ id, text }) => ({ id, name: text.name }))}
						/>
					</select>
				)}
			</Field>
			<Field label={t("map.class")}>
				{(control) => (
					<select {...control} name="class" defaultValue={beside?.class ?? "V"}>
						<Options of={EVENT_CLASSES.map((id) => ({ id, name: t(`class.${id}`) }))} />
					</select>
				)}
			</Field>
			<Field label={t("map.dataset")}>
				{(control) => (
					<select {...control} name="dataset" defaultValue={beside?.dataset.id}>
						<Options of={datasets} />
					</select>
				)}
			</Field>
			<Button type="submit" weight="main">
				{t("explained.show")}
			</Button>
		</form>
	);
}
