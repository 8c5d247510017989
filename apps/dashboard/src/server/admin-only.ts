import "server-only";
import type { RouterOutput } from "@harmattan/api/outputs";
import { notFound } from "next/navigation";
import { openPageApi } from "./context.ts";
import { redirectTo } from "./redirect-to.ts";

type SignedIn = NonNullable<RouterOutput["account"]["signedIn"]>;

/** Who opens an admin page. Sends a visitor to sign in; for a member of another role the page is not there. */
export async function adminOnly(): Promise<SignedIn> {
	const member = await memberOnly();
	if (member.proof.missing !== null) return redirectTo("/account");
	if (member.role !== "admin") notFound();
	return member;
}

/** Who opens a page for members; sends a visitor to sign in. */
export async function memberOnly(): Promise<SignedIn> {
	const member = await openPageApi().account.signedIn();
	if (member === null) return redirectTo("/sign-in");
	return member;
}
