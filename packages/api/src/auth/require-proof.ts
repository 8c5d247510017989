import { DomainError } from "@harmattan/domain/errors";
import { FRESH_MINUTES, type SessionProof } from "@harmattan/domain/people/proof";

/** Parameter of errors that end when somebody signs in again. */
export const SIGN_IN_ANEW = "session";

/** Throws a DomainError for a session that does not show the second factor which its owner's role needs. */
export function requireSecondFactor(proof: SessionProof): void {
	if (proof.missing === "set up")
		throw new DomainError("forbidden", "your role needs a second factor", {
			remedy: "Set one up on your account page.",
		});
	if (proof.missing === "use")
		throw new DomainError("forbidden", "you have signed in without your second factor", {
			parameter: SIGN_IN_ANEW,
			remedy: "Sign in again with your passkey.",
		});
}

/** Throws a DomainError for a session that was not opened moments ago: another person may sit before it by now. */
export function requireFresh(proof: SessionProof | null): void {
	if (!proof?.isFresh)
		throw new DomainError("forbidden", `this asks for a sign-in of the last ${FRESH_MINUTES} minutes`, {
			parameter: SIGN_IN_ANEW,
			remedy: "Sign in again, then repeat it.",
		});
}
