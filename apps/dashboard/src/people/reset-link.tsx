"use client";

import { Button } from "@harmattan/ui/button";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FormError } from "@/forms/form-error.tsx";
import { SignInAgain } from "@/forms/sign-in-again.tsx";
import { useAction } from "@/forms/use-action.ts";
import { trpcClient } from "@/live/trpc-client.ts";
import { Once } from "./once.tsx";

interface ResetLinkProps {
	/** Whose password the link sets. */
	id: string;
}

/** Makes a link by which somebody sets another password, and shows it once. */
export function ResetLink({ id }: ResetLinkProps) {
	const t = useTranslations("account");
	const [link, setLink] = useState<string | null>(null);
	const make = useAction(
		() => trpcClient.people.makeResetLink.mutate({ id }),
		({ path }) => setLink(new URL(path, window.location.href).href),
	);
	return (
		<>
			<Button disabled={make.pending} onClick={() => make.run(undefined)}>
				{t("makeResetLink")}
			</Button>
			<FormError message={make.error} />
			<SignInAgain action={make} />
			{link ? <Once label={t("linkOnce")} text={link} /> : null}
		</>
	);
}
