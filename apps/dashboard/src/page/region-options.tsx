import { FOCUS_COUNTRIES, NEIGHBOUR_COUNTRIES } from "@harmattan/domain/regions/regions";
import { Options } from "@harmattan/ui/options";
import { getFormatter, getTranslations } from "next-intl/server";
import { unitOption } from "@/format/unit-option.ts";
import { countryWords } from "@/format/words.ts";
import { api } from "@/server/context.ts";

interface RegionOptionsProps {
	/** The region that is shown; listed whatever it is, or the form would ask for another. */
	current: string | null;
}

/**
 * The regions that figures are formed for, as the options of a list: groups and countries, named areas, admin-1 units by country, neighbours, and last the countries of
 * the rest of the world that datasets hold events of.
 */
export async function RegionOptions({ current }: RegionOptionsProps) {
	const t = await getTranslations();
	const format = await getFormatter();
	const [regions, datasets] = await Promise.all([api().reference.regions(), api().reference.datasets()]);
	const held = new Set(datasets.flatMap(({ countries }) => countries));
	const others = regions.filter(
		({ id, kind, parent }) =>
			!FOCUS_COUNTRIES.includes(id) &&
			!FOCUS_COUNTRIES.includes(parent ?? "") &&
			((kind === "country" && held.has(id)) || (id === current && kind !== "group" && kind !== "named_area")),
	);
	const near = others.filter(({ id }) => NEIGHBOUR_COUNTRIES.includes(id));
	const far = others.filter(({ id }) => !NEIGHBOUR_COUNTRIES.includes(id));
	return (
		<>
			<optgroup label={t("compare.countries")}>
				<option value="sahel">{t("region.sahel")}</option>
				<option value="littoral">{t("region.littoral")}</option>
				<Options of={FOCUS_COUNTRIES.map((id) => ({ id, name: countryWords(t, id) }))} />
			</optgroup>
			{near.length === 0 ? null : (
				<optgroup label={t("compare.neighbours")}>
					<Options of={near} />
				</optgroup>
			)}
			<optgroup label={t("compare.areas")}>
				<Options of={regions.filter(({ kind }) => kind === "named_area")} />
			</optgroup>
			{FOCUS_COUNTRIES.map((country) => (
				<optgroup key={country} label={countryWords(t, country)}>
					<Options
						of={regions
							.filter(({ kind, parent }) => kind === "admin1" && parent === country)
							.map((region) => ({ id: region.id, name: unitOption(t, format, region) }))}
					/>
				</optgroup>
			))}
			{far.length === 0 ? null : (
				<optgroup label={t("compare.otherCountries")}>
					<Options of={far} />
				</optgroup>
			)}
		</>
	);
}
