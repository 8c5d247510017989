/** What somebody with an account may do, from least to most. */
export const ROLES = ["reader", "analyst", "admin"] as const;
export type Role = (typeof ROLES)[number];

/** Somebody with an account, as far as what they do is concerned. */
export interface Member {
	id: string;
	name: string;
	role: Role;
}

/** True where a role may do what another is needed for. */
export function mayActAs(role: Role, needed: Role): boolean {
	return ROLES.indexOf(role) >= ROLES.indexOf(needed);
}
