"use client";

import { Button } from "@harmattan/ui/button";
import { useAction } from "@/forms/use-action.ts";
import { act, type PeopleAction } from "./actions.ts";

interface ActionButtonProps {
	action: PeopleAction;
	label: string;
}

/** A button that does one thing, and says beside it what went wrong. */
export function ActionButton({ action, label }: ActionButtonProps) {
	const { run, pending, error } = useAction(act);
	return (
		<span className="inline-flex flex-wrap items-center gap-2">
			<Button disabled={pending} onClick={() => run(action)}>
				{label}
			</Button>
			<span role="alert" className="text-up">
				{error}
			</span>
		</span>
	);
}
