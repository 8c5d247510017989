import type { Viewer } from "../licence/policy.ts";
import type { Member } from "./roles.ts";

/** What a program may read with a token: open data only, or what its owner may read. None may change anything. */
export const TOKEN_SCOPES = ["open", "member"] as const;
export type TokenScope = (typeof TOKEN_SCOPES)[number];

/** Who a token stands for. An admin's token reads as an analyst: what only admins may see is for people. */
export function viewerOfToken(scope: TokenScope, { id, role }: Pick<Member, "id" | "role">): Viewer {
	return scope === "open" ? null : { role: role === "reader" ? "reader" : "analyst", id };
}
