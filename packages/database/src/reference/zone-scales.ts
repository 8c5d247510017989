import type { ZoneScaleDraft } from "@harmattan/domain/zones/zone";

/** The scale that ships; a team may add its own. No zone ships: no source gives one with an open licence. */
export const ZONE_SCALES: readonly ZoneScaleDraft[] = [
	{
		id: "influence",
		name: "Influence",
		classes: ["attack", "contested_support", "support"],
		note: "Attack: the actor fights here, and is not known to rest on the people who live here. Contested support: people here feed, hide, pay or join it, willingly or not, and its opponents can prevent that in part. Support: they do so, and nobody prevents it.",
	},
];
