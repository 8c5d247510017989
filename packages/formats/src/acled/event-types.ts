/** What an event type says of violence. */
export interface TypeClasses {
	politicalViolence: boolean;
	/** The type itself is violence against civilians: what counts where a layout has no civilian_targeting column. */
	againstCivilians: boolean;
}

const violence: TypeClasses = { politicalViolence: true, againstCivilians: false };
const onCivilians: TypeClasses = { politicalViolence: true, againstCivilians: true };
const none: TypeClasses = { politicalViolence: false, againstCivilians: false };

/** Event types of all layouts, folded: the present six, then those of 2015-16. */
const TYPES: Record<string, TypeClasses> = {
	battles: violence,
	"explosions/remote violence": violence,
	"violence against civilians": onCivilians,
	riots: none,
	protests: none,
	"strategic developments": none,
	"battle-no change of territory": violence,
	"battle-government regains territory": violence,
	"battle-non-state actor overtakes territory": violence,
	"remote violence": violence,
	"riots/protests": none,
	"strategic development": none,
	"headquarters or base established": none,
	"non-violent transfer of territory": none,
};
/** Sub-types of riots and protests that are political violence. */
const VIOLENT_SUB_TYPES = ["mob violence", "excessive force against protesters"];

/** What a type and sub-type say of violence; null for a type of no layout. */
export function classesOfType(type: string, subType: string | null): TypeClasses | null {
	const classes = TYPES[fold(type)];
	if (classes === undefined) return null;
	if (subType !== null && VIOLENT_SUB_TYPES.includes(fold(subType))) return { ...classes, politicalViolence: true };
	return classes;
}

const fold = (text: string) =>
	text
		.toLowerCase()
		.replace(/\s*([/-])\s*/g, "$1")
		.replace(/\s+/g, " ")
		.trim();
