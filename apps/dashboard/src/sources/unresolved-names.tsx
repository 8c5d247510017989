import { getFormatter, getTranslations } from "next-intl/server";
import { api } from "@/server/context.ts";

interface UnresolvedNamesProps {
	dataset: string;
}

/** The names in a dataset that nobody stands for, with their events: every event is read for it. */
export async function UnresolvedNames({ dataset }: UnresolvedNamesProps) {
	const t = await getTranslations("sources");
	const format = await getFormatter();
	const names = await api().reference.unresolved({ dataset });
	if (names.length === 0) return <p className="type-table">{t("unresolvedNone")}</p>;
	return (
		<ul className="type-table">
			{names.map(({ name, events }) => (
				<li key={name} className="flex justify-between gap-3">
					<span>{name}</span>
					<span className="text-ink-2">{format.number(events)}</span>
				</li>
			))}
		</ul>
	);
}
