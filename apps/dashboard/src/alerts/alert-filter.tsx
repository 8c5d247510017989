import { Button } from "@harmattan/ui/button";
import { Field } from "@harmattan/ui/field";
import { Options } from "@harmattan/ui/options";
import { getTranslations } from "next-intl/server";
import { RegionOptions } from "@/page/region-options.tsx";
import type { RequestedAlerts } from "./request.ts";

interface AlertFilterProps {
	requested: RequestedAlerts;
	rules: readonly { id: string; name: string }[];
}

/** Which alerts are shown: a form whose answer is a page, so that it works without scripts and has an address. */
export async function AlertFilter({ requested, rules }: AlertFilterProps) {
	const t = await getTranslations("alerts");
	return (
		<form method="get" className="grid content-start gap-3" aria-label={t("filter")}>
			{requested.dataset ? <input type="hidden" name="dataset" value={requested.dataset} /> : null}
			<Field label={t("ruleLabel")}>
				{(control) => (
					<select {...control} name="rule" defaultValue={requested.rule ?? ""}>
						<option value="">{t("anyRule")}</option>
						<Options of={rules} />
					</select>
				)}
			</Field>
			<Field label={t("regionLabel")}>
				{(control) => (
					<select {...control} name="region" defaultValue={requested.region ?? ""}>
						<option value="">{t("anyRegion")}</option>
						<RegionOptions current={requested.region} />
					</select>
				)}
			</Field>
			<Button type="submit" weight="main">
				{t("show")}
			</Button>
		</form>
	);
}
