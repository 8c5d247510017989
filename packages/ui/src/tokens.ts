/** Names of the tokens that drawings use, as CSS values, so that a drawing follows the reader's theme. */
export const token = (name: string): string => `var(--${name})`;

/** The six steps of the heat palette, lightest meaning first. */
export const HEAT_TOKENS = ["heat-1", "heat-2", "heat-3", "heat-4", "heat-5", "heat-6"] as const;

/** The hue of an actor kind. Auxiliaries share the state's and are hatched; joint forces the foreign one, outlined. */
export const KIND_TOKENS: Record<string, string> = {
	salafi_jihadi: "kind-salafi-jihadi",
	rebel: "kind-rebel",
	communal_militia: "kind-communal-militia",
	state_forces: "kind-state-forces",
	auxiliary: "kind-state-forces",
	foreign_force: "kind-foreign-force",
	joint_force: "kind-foreign-force",
	peacekeeping: "kind-peacekeeping",
	private_military: "kind-private-military",
	unknown: "kind-unknown",
};
