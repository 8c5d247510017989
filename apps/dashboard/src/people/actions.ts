import type { Role } from "@harmattan/domain/people/roles";
import { openPage } from "@/i18n/open-page.ts";
import { trpcClient } from "@/live/trpc-client.ts";
import { signOut } from "./sign-in.ts";

/** A change of sessions, tokens or people that a single button asks for. */
export type PeopleAction =
	| { kind: "signOut" }
	| { kind: "endSession"; id: string }
	| { kind: "revokeToken"; id: number }
	| { kind: "revokeInvitation"; id: number }
	| { kind: "setRole"; id: string; role: Role }
	| { kind: "signOutPerson"; id: string }
	| { kind: "removePasskey"; id: string }
	| { kind: "resetSecondFactors"; id: string }
	| { kind: "setDisabled"; id: string; disabled: boolean };

/** Does what a button asks for. */
export async function act(action: PeopleAction): Promise<void> {
	switch (action.kind) {
		case "signOut":
			await signOut();
			openPage("/");
			return;
		case "endSession":
			return trpcClient.account.endSession.mutate({ id: action.id });
		case "revokeToken":
			return trpcClient.account.revokeToken.mutate({ id: action.id });
		case "revokeInvitation":
			return trpcClient.people.revokeInvitation.mutate({ id: action.id });
		case "setRole":
			return trpcClient.people.setRole.mutate({ id: action.id, role: action.role });
		case "signOutPerson":
			return trpcClient.people.signOut.mutate({ id: action.id });
		case "removePasskey":
			return trpcClient.account.removePasskey.mutate({ id: action.id });
		case "resetSecondFactors":
			return trpcClient.people.resetSecondFactors.mutate({ id: action.id });
		case "setDisabled":
			return trpcClient.people.setDisabled.mutate({ id: action.id, disabled: action.disabled });
	}
}
