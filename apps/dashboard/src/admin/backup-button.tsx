"use client";

import { Button } from "@harmattan/ui/button";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { FormError } from "@/forms/form-error.tsx";
import { SignInAgain } from "@/forms/sign-in-again.tsx";
import { useAction } from "@/forms/use-action.ts";
import { useRouter } from "@/i18n/navigation.ts";
import { trpcClient } from "@/live/trpc-client.ts";

const LOOK_MS = 1500;

interface BackupButtonProps {
	underWay: boolean;
}

/** Asks for a backup, and looks until it is there. */
export function BackupButton({ underWay }: BackupButtonProps) {
	const t = useTranslations("admin.installation");
	const router = useRouter();
	const ask = useAction(() => trpcClient.installation.backUp.mutate());
	useEffect(() => {
		if (!underWay) return;
		const timer = setInterval(() => router.refresh(), LOOK_MS);
		return () => clearInterval(timer);
	}, [underWay, router]);
	return (
		<div className="flex flex-wrap items-center gap-3">
			<Button disabled={underWay || ask.pending} onClick={() => ask.run(undefined)}>
				{t("backUpNow")}
			</Button>
			<span role="status" className="text-ink-2">
				{underWay ? t("backupUnderWay") : null}
			</span>
			<FormError message={ask.error} />
			<SignInAgain action={ask} />
		</div>
	);
}
