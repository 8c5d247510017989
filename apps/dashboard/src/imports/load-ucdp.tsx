import { getTranslations } from "next-intl/server";
import { openPageApi } from "@/server/context.ts";
import { LoadUcdpButton } from "./load-ucdp-button.tsx";

/** Real events in one step, for admins; nothing for anybody else. */
export async function LoadUcdp() {
	const member = await openPageApi().account.me();
	if (member?.role !== "admin") return null;
	const t = await getTranslations("loadUcdp");
	return <LoadUcdpButton words={{ load: t("load"), note: t("note") }} />;
}
