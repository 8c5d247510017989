"use client";

import { useTranslations } from "next-intl";
import { Link, usePathname } from "@/i18n/navigation.ts";
import type { Action } from "./use-action.ts";

interface SignInAgainProps {
	action: Pick<Action<never>, "asksForSignIn">;
}

/** The way on for what asks for a fresh sign-in: sign in again, and come back to this page. */
export function SignInAgain({ action }: SignInAgainProps) {
	const t = useTranslations("account");
	const page = usePathname();
	if (!action.asksForSignIn) return null;
	return (
		<Link
			href={`/sign-in?again=1&next=${encodeURIComponent(page)}`}
			className="text-accent underline underline-offset-2"
		>
			{t("again")}
		</Link>
	);
}
