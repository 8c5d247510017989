"use client";

import { Button } from "@harmattan/ui/button";
import { SignInAgain } from "@/forms/sign-in-again.tsx";
import { useAction } from "@/forms/use-action.ts";
import { act, type PeopleAction } from "./actions.ts";

interface ActionButtonProps {
	action: PeopleAction;
	label: string;
}

/** A button that does one thing, and says beside it what went wrong. */
export function ActionButton({ action, label }: ActionButtonProps) {
	const perform = useAction(act);
	const { run, pending, error } = perform;
	return (
		<span className="inline-flex flex-wrap items-center gap-2">
			<Button disabled={pending} onClick={() => run(action)}>
				{label}
			</Button>
			<span role="alert" className="text-up">
				{error}
			</span>
			<SignInAgain action={perform} />
		</span>
	);
}
