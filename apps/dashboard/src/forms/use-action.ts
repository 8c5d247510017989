import { TRPCClientError } from "@trpc/client";
import { useState, useTransition } from "react";
import { useRouter } from "@/i18n/navigation.ts";

/** A change that a button or form asks for: whether it is under way, and what went wrong. */
export interface Action<Input> {
	run: (input: Input) => void;
	pending: boolean;
	error: string | null;
	/** True where it was refused because the sign-in is too old for it. */
	asksForSignIn: boolean;
}

/**
 * Runs a change, then draws the page anew from the server. An error stays until the next try, in the server's own words
 * with its remedy.
 */
export function useAction<Input, Output>(
	work: (input: Input) => Promise<Output>,
	onDone?: (output: Output) => void,
): Action<Input> {
	const router = useRouter();
	const [pending, start] = useTransition();
	const [error, setError] = useState<string | null>(null);
	const [asksForSignIn, setAsksForSignIn] = useState(false);
	const run = (input: Input) =>
		start(async () => {
			try {
				const output = await work(input);
				setError(null);
				setAsksForSignIn(false);
				onDone?.(output);
				router.refresh();
			} catch (cause) {
				setError(wordsOf(cause));
				setAsksForSignIn(isStale(cause));
			}
		});
	return { run, pending, error, asksForSignIn };
}

/** True where signing in again helps, as the server says by the parameter at fault, and sign-in by its code. */
const isStale = (cause: unknown): boolean =>
	cause instanceof TRPCClientError
		? (cause.data as { parameter?: string | null } | null)?.parameter === "session"
		: cause instanceof Error && "code" in cause && cause.code === "SESSION_NOT_FRESH";

function wordsOf(cause: unknown): string {
	if (cause instanceof TRPCClientError) {
		const remedy = (cause.data as { remedy?: string | null } | null)?.remedy;
		return remedy ? `${firstIssue(cause.message)}. ${remedy}` : firstIssue(cause.message);
	}
	return cause instanceof Error ? cause.message : String(cause);
}

/** A refused input comes as a list of zod's issues: the first of them, with its field. */
function firstIssue(message: string): string {
	try {
		const [issue] = JSON.parse(message) as { path: string[]; message: string }[];
		return issue ? `${issue.path.join(".")}: ${issue.message}` : message;
	} catch {
		return message;
	}
}
