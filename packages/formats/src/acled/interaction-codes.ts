import type { ActorType } from "@harmattan/domain/actors/taxonomy";

/** ACLED's inter codes, as numbers in older layouts and as words in the present one. Codebook: ACLED. */
const TYPES: Record<string, ActorType | null> = {
	1: "state_forces",
	2: "armed_group",
	3: "armed_group",
	4: "communal_militia",
	5: null,
	6: "civilians",
	7: "civilians",
	8: "foreign_force",
	"state forces": "state_forces",
	"rebel group": "armed_group",
	"rebel groups": "armed_group",
	"rebel forces": "armed_group",
	"political militia": "armed_group",
	"political militias": "armed_group",
	"identity militia": "communal_militia",
	"identity militias": "communal_militia",
	rioters: null,
	protesters: "civilians",
	civilians: "civilians",
	"external/other forces": "foreign_force",
	"other forces": "foreign_force",
	"external forces": "foreign_force",
};

/** What an inter code says of an actor's type; null where it is blank or names none of ours (rioters). */
export function actorTypeOf(code: string | null): ActorType | null {
	return code === null ? null : (TYPES[code.toLowerCase()] ?? null);
}
