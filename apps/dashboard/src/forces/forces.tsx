import { presenceOn } from "@harmattan/domain/forces/as-of";
import { getFormatter, getTranslations } from "next-intl/server";
import type { InvalidParameter } from "@/format/invalid-parameters.ts";
import { Endnotes } from "@/page/endnotes.tsx";
import { InvalidParametersNotice } from "@/page/invalid-parameters-notice.tsx";
import { PageFrame } from "@/page/page-frame.tsx";
import { PageLink } from "@/page/page-link.tsx";
import { api } from "@/server/context.ts";
import { AsOfSlider } from "./as-of-slider.tsx";
import { Balance } from "./balance.tsx";
import { ForcesTable } from "./forces-table.tsx";
import { HostRibbons } from "./host-ribbons.tsx";
import { TurnoverFigure } from "./turnover-figure.tsx";

/** First day of the ribbons: the year before French troops enter Mali. */
export const FIRST_DAY = "2012-01-01";

interface ForcesProps {
	/** Date in the world, ISO. */
	asOf: string;
	/** What of the address could not be read. */
	invalidParameters: readonly InvalidParameter[];
}

/** Who is where: ribbons by host, the balance and the table, all as of one date. */
export async function Forces({ asOf, invalidParameters }: ForcesProps) {
	const all = await getTranslations();
	const t = await getTranslations("forces");
	const format = await getFormatter();
	const [listed, milestones, datasets, revision] = await Promise.all([
		api().reference.presences(),
		api().reference.milestones(),
		api().reference.datasets(),
		api().reference.newestRevision(),
	]);
	const hosts = [...new Set(listed.map(({ host }) => host))];
	const violence = await Promise.all(
		(datasets.length === 0 ? [] : hosts).map((region) =>
			api().indicators.read({ id: "events", region, class: "V", interval: "month" }),
		),
	);
	const spells = [...Map.groupBy(listed, (spell) => spell.host).values()].flat();
	const present = spells.filter((spell) => ["present", "possibly_present"].includes(presenceOn(spell, asOf)));
	const last = asOf > "2024-12-31" ? asOf : "2024-12-31";
	const citations = spells.flatMap((spell) => [
		...spell.citations,
		...spell.strengths.flatMap((strength) => strength.citations),
	]);
	return (
		<PageFrame current="forces" revision={revision?.id ?? 0} synthetic={datasets[0]?.synthetic ?? false}>
			<InvalidParametersNotice of={invalidParameters} />
			<h1 className="type-title">
				{t("title", {
					date: format.dateTime(new Date(`${asOf}T00:00:00Z`), { day: "numeric", month: "long", year: "numeric" }),
				})}
			</h1>
			<p className="mb-4 text-ink-2">
				{t("summary", { count: present.length, hosts: new Set(present.map((spell) => spell.host)).size })}{" "}
				<PageLink href="/zones" className="inline-flex min-h-6 items-center text-accent underline underline-offset-2">
					{all("zones.link")}
				</PageLink>
			</p>
			<AsOfSlider
				first={FIRST_DAY}
				last={last}
				asOf={asOf}
				words={{ label: t("sliderLabel"), back: t("sliderBack"), forward: t("sliderForward"), input: t("asOf") }}
			/>
			<HostRibbons
				spells={spells}
				milestones={milestones}
				violence={violence}
				dataset={datasets.find(({ id }) => id === violence[0]?.dataset) ?? null}
				frame={{ from: FIRST_DAY, to: last }}
				asOf={asOf}
			/>
			<div className="mt-6">
				<TurnoverFigure spells={spells} asOf={asOf} />
			</div>
			<Balance spells={spells} asOf={asOf} />
			<ForcesTable spells={spells} asOf={asOf} />
			<Endnotes citations={citations} />
		</PageFrame>
	);
}
