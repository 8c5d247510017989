import type { RouterInput } from "@harmattan/api/outputs";
import { getTranslations } from "next-intl/server";
import { openPageApi } from "@/server/context.ts";
import { CiteButton } from "./cite-button.tsx";

/** For members: keeps the view that the page shows under a permanent link. */
export async function CiteView(view: RouterInput["citations"]["cite"]) {
	const t = await getTranslations("cite");
	const member = await openPageApi().account.me();
	return member === null ? null : <CiteButton view={view} label={t("button")} />;
}
