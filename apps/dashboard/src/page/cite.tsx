import type { Citation } from "@harmattan/domain/forces/force";
import { Endnote } from "@harmattan/ui/endnote";
import { getTranslations } from "next-intl/server";
import { citedSources } from "./cited-sources.ts";

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
	const marks = sources.map((source) => ({
		mark: source.kind === "endnote" ? `${source.number}` : `S${source.number}`,
		target: source.target,
		label:
			source.kind === "endnote"
				? t("endnote", { number: source.number })
				: t("sourceMark", { number: source.number, name: source.document.publisher ?? source.document.printed }),
	}));
	return <Endnote marks={marks} />;
}
