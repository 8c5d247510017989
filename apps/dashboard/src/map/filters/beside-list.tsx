"use client";

import { useFormatter, useTranslations } from "next-intl";
import { dayWords } from "@/format/words.ts";
import { FEATURE_LAYERS, type FeatureItem } from "../canvas/map-features.ts";

interface BesideListProps {
	items: readonly FeatureItem[];
}

/** What the chosen layers hold but no source places: listed, since it cannot be drawn. */
export function BesideList({ items }: BesideListProps) {
	const t = useTranslations("map");
	const format = useFormatter();
	const beside = items.filter(({ drawn }) => !drawn);
	if (beside.length === 0) return null;
	return (
		<details className="type-table border-b border-line pb-2">
			<summary className="min-h-6 cursor-pointer text-accent">{t("beside", { count: beside.length })}</summary>
			{FEATURE_LAYERS.filter((layer) => beside.some((item) => item.layer === layer)).map((layer) => (
				<section key={layer} className="mt-2">
					<h3 className="type-key">{t(`layer.${layer}`)}</h3>
					<ul>
						{beside
							.filter((item) => item.layer === layer)
							.map(({ id, name, status, from }) => (
								<li key={id} className="border-t border-line-2 py-1">
									{name}{" "}
									<span className="type-caption text-ink-3">
										{[status, from === null ? null : t("since", { date: dayWords(format, from) })]
											.filter(Boolean)
											.join("; ")}
									</span>
								</li>
							))}
					</ul>
				</section>
			))}
		</details>
	);
}
