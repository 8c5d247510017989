import type { RouterOutput } from "@harmattan/api/outputs";
import { Button } from "@harmattan/ui/button";
import { Field } from "@harmattan/ui/field";
import { Options } from "@harmattan/ui/options";
import { getTranslations } from "next-intl/server";
import type { ShownZones } from "./zone-words.ts";

interface ZoneChoiceProps {
	actors: RouterOutput["zones"]["read"]["actors"];
	scales: RouterOutput["zones"]["read"]["scales"];
	shown: ShownZones;
}

/** Whose zones, and which months: a form whose answer is a page, so that it works without scripts and has an address. */
export async function ZoneChoice({ actors, scales, shown }: ZoneChoiceProps) {
	const t = await getTranslations("zones");
	const used = scales.filter(({ id }) => actors.some((actor) => actor.scales.includes(id)));
	return (
		<form method="get" className="grid content-start gap-3" aria-label={t("form")}>
			<Field label={t("actor")}>
				{(control) => (
					<select {...control} name="actor" defaultValue={shown.actor.id}>
						<Options of={actors} />
					</select>
				)}
			</Field>
			{used.length < 2 ? null : (
				<Field label={t("scale")}>
					{(control) => (
						<select {...control} name="scale" defaultValue={shown.scale.id}>
							<Options of={used} />
						</select>
					)}
				</Field>
			)}
			{(["month", "before"] as const).map((name) => (
				<Field key={name} label={t(name)} hint={name === "month" ? t("monthHint") : undefined}>
					{(control) => (
						<input {...control} name={name} defaultValue={shown[name]} inputMode="numeric" pattern="\d{4}-\d{2}" />
					)}
				</Field>
			))}
			<Button type="submit" weight="main">
				{t("show")}
			</Button>
			<p className="type-caption text-ink-3">{shown.scale.note}</p>
		</form>
	);
}
