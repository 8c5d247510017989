import { isClaimable } from "@harmattan/domain/claims/made-claim";
import { mayActAs } from "@harmattan/domain/people/roles";
import { NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";
import { api, openPageApi, shownState } from "@/server/context.ts";
import { type ClaimedView, ClaimForm } from "./claim-form.tsx";

interface ClaimThisProps {
	view: ClaimedView;
}

/** For analysts: makes a claim of the view that the page shows, bound to the view's own query. A view of the past is cited, not claimed, and so is one of data that are not open. */
export async function ClaimThis({ view }: ClaimThisProps) {
	const member = await openPageApi().account.me();
	if (member === null || !mayActAs(member.role, "analyst") || (await shownState()) !== null) return null;
	const dataset = (await api().reference.datasets()).find(({ id }) => id === view.dataset);
	if (dataset === undefined || !isClaimable(dataset)) return null;
	const { claimThis } = await getMessages();
	return (
		<NextIntlClientProvider messages={{ claimThis }}>
			<ClaimForm view={view} />
		</NextIntlClientProvider>
	);
}
