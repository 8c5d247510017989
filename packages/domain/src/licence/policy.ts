import type { Role } from "../people/roles.ts";

/** Who may see a dataset's rows. Definitions in docs/method/licences.md. */
export const LICENCE_POLICIES = ["open", "restricted", "private"] as const;
export type LicencePolicy = (typeof LICENCE_POLICIES)[number];

/**
 * Somebody who asks for data: a member by role; null for a visitor without an account; "none" for a visitor of an
 * installation that is closed to the public. The id is the member's, by which a dataset may be theirs to read; without
 * one no dataset is that only named people read.
 */
export type Viewer = { role: Role | "none"; id?: string } | null;

/**
 * The policies whose data a viewer may be given; every query of served data takes its policies from here. Open data is
 * for everybody, restricted data for members, and a team's private records for those who work on them: analysts and
 * admins.
 */
export function visiblePolicies(viewer: Viewer): readonly LicencePolicy[] {
	switch (viewer?.role) {
		case undefined:
			return ["open"];
		case "none":
			return [];
		case "reader":
			return ["open", "restricted"];
		case "analyst":
		case "admin":
			return LICENCE_POLICIES;
	}
}
