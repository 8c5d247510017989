import type { RouterOutput } from "@harmattan/api/outputs";
import { getTranslations } from "next-intl/server";
import { Link } from "@/i18n/navigation.ts";

interface RegionLinksProps {
	found: RouterOutput["indicators"]["ofRegion"];
	dataset: string | null;
	/** A data revision or instant; null is now. */
	knownAt: string | null;
}

/** The regions that a region lies in, and those that it is made of. */
export async function RegionLinks({ found, dataset, knownAt }: RegionLinksProps) {
	const t = await getTranslations("regions");
	const rest = new URLSearchParams({ ...(dataset ? { dataset } : {}), ...(knownAt ? { knownAt } : {}) });
	const address = (id: string) => `/regions/${encodeURIComponent(id)}${rest.size > 0 ? `?${rest}` : ""}`;
	const lists = (["within", "parts"] as const).filter((name) => found[name].length > 0);
	return (
		<nav aria-label={t("label")} className="mb-2">
			{lists.map((name) => (
				<p key={name} className="type-caption flex flex-wrap items-baseline gap-x-3">
					<span className="text-ink-3">{t(name)}</span>
					{found[name].map((other) => (
						<Link key={other.id} href={address(other.id)} className="inline-flex min-h-6 items-center hover:underline">
							{other.name}
						</Link>
					))}
				</p>
			))}
		</nav>
	);
}
