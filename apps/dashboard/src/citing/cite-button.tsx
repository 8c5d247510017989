"use client";

import type { RouterInput } from "@harmattan/api/outputs";
import { useState } from "react";
import { useRouter } from "@/i18n/navigation.ts";
import { trpcClient } from "@/live/trpc-client.ts";

type View = RouterInput["citations"]["cite"];

interface CiteButtonProps {
	/** What the page shows, or a function that gives it when the button is pressed. */
	view: View | (() => View);
	label: string;
}

/** Keeps the view that the page shows, and opens the page of its citation. */
export function CiteButton({ view, label }: CiteButtonProps) {
	const router = useRouter();
	const [error, setError] = useState<string | null>(null);
	const [isBusy, setBusy] = useState(false);
	const cite = async () => {
		setBusy(true);
		try {
			const { id } = await trpcClient.citations.cite.mutate(typeof view === "function" ? view() : view);
			router.push(`/cite/${id}`);
		} catch (thrown) {
			setError(thrown instanceof Error ? thrown.message : String(thrown));
			setBusy(false);
		}
	};
	return (
		<>
			<button
				type="button"
				onClick={() => void cite()}
				disabled={isBusy}
				className="type-caption min-h-6 text-accent underline underline-offset-2 disabled:text-ink-3"
			>
				{label}
			</button>
			{error === null ? null : <span role="alert">{error}</span>}
		</>
	);
}
