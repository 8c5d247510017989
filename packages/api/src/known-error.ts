import { isStatementEnded } from "@harmattan/database/stoppable";
import { DomainError } from "@harmattan/domain/errors";

/** An error as the domain has words for it: its own, or that of a statement which took too long; null for any other. */
export function knownError(error: unknown): DomainError | null {
	if (error instanceof DomainError) return error;
	if (!isStatementEnded(error)) return null;
	return new DomainError("too_slow", "this takes too long to be answered", {
		remedy: "Choose a shorter period, a smaller region or a newer state of the data.",
	});
}
