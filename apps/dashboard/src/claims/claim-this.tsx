import { mayActAs } from "@harmattan/domain/people/roles";
import { NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";
import { openPageApi, shownState } from "@/server/context.ts";
import { type ClaimedView, ClaimForm } from "./claim-form.tsx";

interface ClaimThisProps {
	view: ClaimedView;
}

/** For analysts: makes a claim of the view that the page shows, bound to the view's own query. A view of the past is cited, not claimed. */
export async function ClaimThis({ view }: ClaimThisProps) {
	const member = await openPageApi().account.me();
	if (member === null || !mayActAs(member.role, "analyst") || (await shownState()) !== null) return null;
	const { claimThis } = await getMessages();
	return (
		<NextIntlClientProvider messages={{ claimThis }}>
			<ClaimForm view={view} />
		</NextIntlClientProvider>
	);
}
