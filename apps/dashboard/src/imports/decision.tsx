"use client";

import { Button } from "@harmattan/ui/button";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FormError } from "@/forms/form-error.tsx";
import { useAction } from "@/forms/use-action.ts";
import { useRouter } from "@/i18n/navigation.ts";
import { trpcClient } from "@/live/trpc-client.ts";
import type { Import } from "./import.ts";

interface DecisionProps {
	found: Import;
}

/** Yes or no to a checked import; an end to one that is under way; undoing a committed one, after a second yes. */
export function Decision({ found }: DecisionProps) {
	const t = useTranslations("admin.imports");
	const router = useRouter();
	const [asking, setAsking] = useState(false);
	const { id, status } = found;
	const commit = useAction(() => trpcClient.imports.commit.mutate({ id }));
	const discard = useAction(() => trpcClient.imports.discard.mutate({ id }));
	const cancel = useAction(() => trpcClient.imports.cancel.mutate({ id }));
	const rollBack = useAction(
		() => trpcClient.imports.rollBack.mutate({ id }),
		(made) => router.push(`/admin/imports/${made.id}`),
	);
	const waiting = status === "checked" || status === "parked";
	const discardable = found.stored && (waiting || status === "uploaded" || status === "failed");
	const isUnderWay = status === "checking" || status === "committing" || (status === "uploaded" && !found.stored);
	return (
		<div className="mt-3 flex flex-wrap items-center gap-3">
			{waiting && found.counts ? (
				<Button weight="main" disabled={commit.pending} onClick={() => commit.run(undefined)}>
					{status === "parked" ? t("commitAnyway") : t("commit")}
				</Button>
			) : null}
			{discardable ? (
				<Button disabled={discard.pending} onClick={() => discard.run(undefined)}>
					{t("discard")}
				</Button>
			) : null}
			{isUnderWay ? (
				<Button disabled={cancel.pending} onClick={() => cancel.run(undefined)}>
					{t("cancel")}
				</Button>
			) : null}
			{found.canRollBack && !asking ? <Button onClick={() => setAsking(true)}>{t("rollBack")}</Button> : null}
			{found.canRollBack && asking ? (
				<>
					<p>{t("rollBackSure")}</p>
					<Button weight="main" disabled={rollBack.pending} onClick={() => rollBack.run(undefined)}>
						{t("rollBackYes", { id })}
					</Button>
					<Button onClick={() => setAsking(false)}>{t("keep")}</Button>
				</>
			) : null}
			<FormError message={commit.error ?? discard.error ?? cancel.error ?? rollBack.error} />
		</div>
	);
}
