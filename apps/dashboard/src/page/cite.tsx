import type { Citation } from "@harmattan/domain/forces/force";
import { Endnote } from "@harmattan/ui/endnote";
import { getTranslations } from "next-intl/server";
import { citedSources } from "./cited-sources.ts";
import { documentName } from "./document-name.ts";

interface CiteProps {
	citations: readonly Citation[];
	/** Only citations of these fields; all where left out. */
	fields?: readonly string[];
}

/** Marks of the sources of a value, each once and in order. */
export async function Cite({ citations, fields }: CiteProps) {
	const t = await getTranslations("common");
	const sources = await citedSources(citations.filter(({ field }) => !fields || fields.includes(field)));
	if (sources.length === 0) return null;
	const marks = sources.map(({ number, target, documents: [document] }) => ({
		mark: String(number),
		target,
		label: t("sourceMark", { number, name: document ? documentName(document) : t("notStated") }),
	}));
	return <Endnote marks={marks} />;
}
