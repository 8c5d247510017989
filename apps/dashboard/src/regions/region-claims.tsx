import { regionsOf } from "@harmattan/domain/claims/claim-regions";
import { regionScope } from "@harmattan/domain/regions/region-scope";
import { Section } from "@harmattan/ui/section";
import { getTranslations } from "next-intl/server";
import { VerdictWords } from "@/claims/verdict-words.tsx";
import { Link } from "@/i18n/navigation.ts";
import { api } from "@/server/context.ts";

interface RegionClaimsProps {
	region: { name: string; countries: readonly string[] };
	dataset: string;
	/** A data revision or instant; null is now. */
	knownAt: string | null;
}

/** Claims whose tests look at the countries that a region lies in. */
export async function RegionClaims({ region, dataset, knownAt }: RegionClaimsProps) {
	const t = await getTranslations("regions");
	const [{ claims }, regions] = await Promise.all([api().claims.list({ dataset, knownAt }), api().reference.regions()]);
	const countriesOf = (id: string) => {
		const found = regions.find((row) => row.id === id);
		return found === undefined ? [] : regionScope(found, regions).countries;
	};
	const own = claims.filter(
		({ bound }) =>
			bound !== null &&
			regionsOf(bound).some((id) => countriesOf(id).some((country) => region.countries.includes(country))),
	);
	const rest = new URLSearchParams({ dataset, ...(knownAt ? { knownAt } : {}) });
	return (
		<Section title={t("claims")}>
			{own.length === 0 ? <p className="text-ink-2">{t("claimsNone", { region: region.name })}</p> : null}
			<ul className="type-table">
				{own.map(({ id, text, result }) => (
					<li key={id} className="flex justify-between gap-x-4 border-b border-line-2 py-1">
						<Link href={`/claims/${id}?${rest}`} className="hover:underline">
							{text}
						</Link>
						<span className="shrink-0">
							<VerdictWords verdict={result?.verdict ?? null} />
						</span>
					</li>
				))}
			</ul>
		</Section>
	);
}
