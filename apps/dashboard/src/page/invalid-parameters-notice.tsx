import { getTranslations } from "next-intl/server";
import type { InvalidParameter } from "@/format/invalid-parameters.ts";

interface InvalidParametersNoticeProps {
	of: readonly InvalidParameter[];
}

/** Says what of the page's address could not be read, so that nobody takes the default for what was requested. */
export async function InvalidParametersNotice({ of }: InvalidParametersNoticeProps) {
	if (of.length === 0) return null;
	const t = await getTranslations("common");
	return (
		<p role="status" className="mb-3 border border-line bg-raise px-3 py-1 wrap-anywhere">
			{t("invalidParameters", {
				count: of.length,
				parameters: of.map(({ name, value }) => `${name}=${value}`).join("; "),
			})}
		</p>
	);
}
