import { getTranslations } from "next-intl/server";
import type { Misread } from "@/format/misread.ts";

interface MisreadNoticeProps {
	of: readonly Misread[];
}

/** Says what of the page's address could not be read, so that nobody takes the default for what was asked. */
export async function MisreadNotice({ of }: MisreadNoticeProps) {
	if (of.length === 0) return null;
	const t = await getTranslations("common");
	return (
		<p role="status" className="mb-3 border border-line bg-raise px-3 py-1 wrap-anywhere">
			{t("misread", { count: of.length, parameters: of.map(({ name, value }) => `${name}=${value}`).join("; ") })}
		</p>
	);
}
