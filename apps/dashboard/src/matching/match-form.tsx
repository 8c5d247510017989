import { Button } from "@harmattan/ui/button";
import { Field } from "@harmattan/ui/field";
import { Options } from "@harmattan/ui/options";
import { getTranslations } from "next-intl/server";
import { RegionOptions } from "@/page/region-options.tsx";
import type { MatchesView } from "./found-matches.ts";
import { DAYS, KM } from "./request.ts";

interface MatchFormProps {
	datasets: readonly { id: string; name: string }[];
	view: MatchesView;
}

/** What is compared: a form whose answer is a page, so that it works without scripts and has an address. */
export async function MatchForm({ datasets, view }: MatchFormProps) {
	const t = await getTranslations();
	return (
		<form method="get" className="grid content-start gap-3" aria-label={t("matching.form")}>
			{(["a", "b"] as const).map((name) => (
				<Field key={name} label={t(`matching.${name}`)}>
					{(control) => (
						<select {...control} name={name} defaultValue={view[name]}>
							<Options of={datasets} />
						</select>
					)}
				</Field>
			))}
			<Field label={t("compare.region")}>
				{(control) => (
					<select {...control} name="region" defaultValue={view.region}>
						<RegionOptions current={view.region} />
					</select>
				)}
			</Field>
			{(["from", "to"] as const).map((name) => (
				<Field key={name} label={t(`matching.${name}`)}>
					{(control) => <input {...control} type="date" name={name} defaultValue={view[name]} />}
				</Field>
			))}
			<Field label={t("matching.km")}>
				{(control) => (
					<select {...control} name="km" defaultValue={String(view.km)}>
						<Options of={KM.map((id) => ({ id, name: t("matching.kmOf", { km: Number(id) }) }))} />
					</select>
				)}
			</Field>
			<Field label={t("matching.days")}>
				{(control) => (
					<select {...control} name="days" defaultValue={String(view.days)}>
						<Options of={DAYS.map((id) => ({ id, name: t("matching.daysOf", { days: Number(id) }) }))} />
					</select>
				)}
			</Field>
			<Button type="submit" weight="main">
				{t("compare.run")}
			</Button>
		</form>
	);
}
