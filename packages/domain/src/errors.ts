/** What went wrong, in words that every transport maps in one place. */
export type DomainErrorCode =
	| "not_found"
	| "invalid"
	| "unauthenticated"
	| "forbidden"
	| "conflict"
	| "too_many"
	| "too_slow";

/** An error that a person can act on. `remedy` says what to do; `parameter` names the input at fault. */
export class DomainError extends Error {
	readonly code: DomainErrorCode;
	readonly parameter: string | null;
	readonly remedy: string | null;

	constructor(code: DomainErrorCode, message: string, options: { parameter?: string; remedy?: string } = {}) {
		super(message);
		this.name = "DomainError";
		this.code = code;
		this.parameter = options.parameter ?? null;
		this.remedy = options.remedy ?? null;
	}
}
