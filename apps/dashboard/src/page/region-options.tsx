import { FOCUS_COUNTRIES } from "@harmattan/domain/regions/regions";
import { getTranslations } from "next-intl/server";
import { countryWords } from "@/format/words.ts";
import { api } from "@/server/context.ts";

/** The regions that figures are formed for, as the options of a list: groups and countries, named areas, admin-1 units by country. */
export async function RegionOptions() {
	const t = await getTranslations();
	const regions = await api().reference.regions();
	const options = (rows: readonly { id: string; name: string }[]) =>
		rows.map(({ id, name }) => (
			<option key={id} value={id}>
				{name}
			</option>
		));
	return (
		<>
			<optgroup label={t("compare.countries")}>
				<option value="sahel">{t("region.sahel")}</option>
				<option value="littoral">{t("region.littoral")}</option>
				{options(FOCUS_COUNTRIES.map((id) => ({ id, name: countryWords(t, id) })))}
			</optgroup>
			<optgroup label={t("compare.areas")}>{options(regions.filter(({ kind }) => kind === "named_area"))}</optgroup>
			{FOCUS_COUNTRIES.map((country) => (
				<optgroup key={country} label={countryWords(t, country)}>
					{options(regions.filter(({ kind, parent }) => kind === "admin1" && parent === country))}
				</optgroup>
			))}
		</>
	);
}
