/** Who may see a dataset's rows. Definitions in docs/method/licences.md. */
export const LICENCE_POLICIES = ["open", "restricted", "private"] as const;
export type LicencePolicy = (typeof LICENCE_POLICIES)[number];

/** Somebody who asks for data; null is a visitor without an account. */
export type Viewer = { role: "reader" | "analyst" | "admin" } | null;

/**
 * The policies whose data a viewer may be given. There is no sign-in yet, so nobody is a member and only
 * open datasets are served; every query of served data takes its policies from here.
 */
export function visiblePolicies(_viewer: Viewer): readonly LicencePolicy[] {
	return ["open"];
}
