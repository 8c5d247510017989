import type { TestOf } from "@harmattan/domain/claims/claim-test";
import { choiceParameters } from "@harmattan/domain/events/event-choice";
import { getTranslations } from "next-intl/server";
import { addressOf } from "@/format/search.ts";
import { PageLink } from "@/page/page-link.tsx";

interface ChosenEventsProps {
	bound: TestOf<"chosen">;
	dataset: string;
}

/** The way to the map that a claim was made of. */
export async function ChosenEvents({ bound, dataset }: ChosenEventsProps) {
	const t = await getTranslations("claims");
	return (
		<p>
			<PageLink
				href={addressOf("/map", {
					...choiceParameters({ ...bound.choice, dataset, knownAt: null }),
					weight: bound.measure === "fatalities" ? "deaths" : null,
				})}
				className="text-accent underline underline-offset-2"
			>
				{t("view")}
			</PageLink>
		</p>
	);
}
