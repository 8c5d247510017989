import type { RouterOutput } from "@harmattan/api/outputs";
import { ZoneMap } from "@harmattan/maps/components/zone-map";
import { overviewMap } from "@harmattan/maps/prepare/boundaries";
import { knownTowns } from "@harmattan/maps/prepare/named-places";
import { zonePicture } from "@harmattan/maps/prepare/zone-picture";
import { getFormatter, getTranslations } from "next-intl/server";
import { townWords } from "@/format/words.ts";
import { Figure } from "@/page/figure.tsx";
import { areaWords, classWords, monthWords } from "./zone-words.ts";

interface ProposalProps {
	found: RouterOutput["zones"]["propose"];
}

const SIZE = { width: 848, height: 420 };

/** What the rule makes of an actor's events: a suggestion with its rule, which nobody has said yes to. */
export async function Proposal({ found }: ProposalProps) {
	const all = await getTranslations();
	const t = await getTranslations("zones");
	const format = await getFormatter();
	const { actor, dataset, region, rule, from, month, heldMonths, events, cells, km2, geometry, difference } = found;
	const towns = knownTowns((name) => townWords(all, name));
	const ground = geometry === null ? [] : [{ class: found.class, geometry }];
	const picture = zonePicture({ ground, gained: null, lost: null }, SIZE, towns);
	const title = t("proposal", { actor: actor.name, class: classWords(all, found.class) });
	return (
		<Figure
			title={title}
			scope={`${region.name}; ${monthWords(format, from)} – ${monthWords(format, month)}`}
			source={`${dataset.attribution} (${dataset.licence}). ${all("common.boundaries")} ${all("common.revision", { revision: found.revision })}`}
			synthetic={dataset.synthetic}
			foot={
				<ul className="type-table mt-2 grid gap-1">
					<li>
						{t("rule", {
							version: rule.version,
							events: rule.leastEvents,
							months: rule.leastMonths,
							window: rule.months,
						})}
					</li>
					<li>{t("proposed", { events, cells, area: areaWords(format, km2) })}</li>
					{heldMonths < rule.months ? (
						<li className="text-up">{t("monthsHeld", { held: heldMonths, months: rule.months })}</li>
					) : null}
					{difference === null ? null : (
						<li>
							{t("besideDrawn", {
								gained: areaWords(format, difference.gained),
								lost: areaWords(format, difference.lost),
							})}
						</li>
					)}
					{dataset.synthetic ? <li className="text-up">{t("syntheticProposal")}</li> : null}
					<li className="type-key">{t("notStored")}</li>
				</ul>
			}
		>
			{picture === null ? (
				<p className="hatched border border-line p-6">
					<span className="bg-bg p-2">{t("noProposal")}</span>
				</p>
			) : (
				<ZoneMap
					label={`${title}: ${areaWords(format, km2)}`}
					base={overviewMap()}
					picture={picture}
					classes={[found.class]}
					id="proposal"
				/>
			)}
		</Figure>
	);
}
