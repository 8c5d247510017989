import "server-only";
import { getLocale } from "next-intl/server";
import { redirect } from "@/i18n/navigation.ts";

/** Leads to another page of the product, in the language of the one that is opened. */
export async function redirectTo(href: string): Promise<never> {
	return redirect({ href, locale: await getLocale() });
}
