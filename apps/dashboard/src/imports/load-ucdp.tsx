"use client";

import { Button } from "@harmattan/ui/button";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { FormError } from "@/forms/form-error.tsx";
import { useAction } from "@/forms/use-action.ts";
import { trpcClient } from "@/live/trpc-client.ts";

/** Loads real events in one step: an admin presses it, and the page of imports tells how far it has come. */
export function LoadUcdp() {
	const t = useTranslations("admin.imports");
	const router = useRouter();
	const load = useAction(
		(_: undefined) => trpcClient.imports.loadUcdp.mutate(),
		() => router.push("/admin/imports"),
	);
	return (
		<span className="inline-flex flex-wrap items-center gap-2">
			<Button onClick={() => load.run(undefined)} disabled={load.pending}>
				{t("loadUcdp")}
			</Button>
			<span className="type-caption text-ink-2">{t("loadUcdpNote")}</span>
			<FormError message={load.error} />
		</span>
	);
}
