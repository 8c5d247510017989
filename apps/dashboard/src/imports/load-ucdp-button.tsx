"use client";

import { Button } from "@harmattan/ui/button";
import { FormError } from "@/forms/form-error.tsx";
import { useAction } from "@/forms/use-action.ts";
import { useRouter } from "@/i18n/navigation.ts";
import { trpcClient } from "@/live/trpc-client.ts";

interface LoadUcdpButtonProps {
	words: { load: string; note: string };
}

/** Starts the import of UCDP's newest release, then shows the page of imports, which tells how far it has come. */
export function LoadUcdpButton({ words }: LoadUcdpButtonProps) {
	const router = useRouter();
	const load = useAction(
		(_: undefined) => trpcClient.imports.loadUcdp.mutate(),
		() => router.push("/admin/imports"),
	);
	return (
		<span className="inline-flex flex-wrap items-center gap-2">
			<Button onClick={() => load.run(undefined)} disabled={load.pending}>
				{words.load}
			</Button>
			<span className="type-caption text-ink-2">{words.note}</span>
			<FormError message={load.error} />
		</span>
	);
}
