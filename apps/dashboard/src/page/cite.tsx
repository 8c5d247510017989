import type { Citation } from "@harmattan/domain/forces/force";
import { Endnote } from "@harmattan/ui/endnote";
import { getTranslations } from "next-intl/server";

interface CiteProps {
	citations: readonly Citation[];
	/** Only citations of these fields; all where left out. */
	fields?: readonly string[];
}

/** Endnote marks of a value's citations, each number once and in order. */
export async function Cite({ citations, fields }: CiteProps) {
	const t = await getTranslations("common");
	const wanted = citations.filter((citation) => !fields || fields.includes(citation.field));
	const numbers = [...new Set(wanted.flatMap((citation) => citation.endnote ?? []))].sort((a, b) => a - b);
	return numbers.length > 0 ? <Endnote numbers={numbers} label={(number) => t("endnote", { number })} /> : null;
}
