"use client";

import { Button } from "@harmattan/ui/button";
import { useState } from "react";
import { useAction } from "@/forms/use-action.ts";
import { trpcClient } from "@/live/trpc-client.ts";

interface PairDecisionProps {
	a: { dataset: string; sourceId: string };
	b: { dataset: string; sourceId: string };
	words: { open: string; reason: string; confirm: string; refuse: string };
}

/** For analysts: confirms a pair, or says that it is none, with the reason. It is kept, and goes before the method. */
export function PairDecision({ a, b, words }: PairDecisionProps) {
	const [reason, setReason] = useState("");
	const decide = useAction((decision: "confirmed" | "refused") =>
		trpcClient.matches.decide.mutate({ a, b, decision, reason }),
	);
	return (
		<details>
			<summary className="type-caption min-h-6 cursor-pointer text-accent">{words.open}</summary>
			<div className="grid gap-2 py-1">
				<label className="type-caption grid gap-1">
					{words.reason}
					<input
						value={reason}
						onChange={(event) => setReason(event.target.value)}
						className="rounded-field min-h-9 w-48 border border-line bg-raise px-2"
					/>
				</label>
				<span className="flex gap-2">
					<Button disabled={decide.pending || reason.trim().length < 3} onClick={() => decide.run("confirmed")}>
						{words.confirm}
					</Button>
					<Button disabled={decide.pending || reason.trim().length < 3} onClick={() => decide.run("refused")}>
						{words.refuse}
					</Button>
				</span>
				<span role="alert" className="text-up">
					{decide.error}
				</span>
			</div>
		</details>
	);
}
