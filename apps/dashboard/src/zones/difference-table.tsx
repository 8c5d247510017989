import { HeadRow } from "@harmattan/ui/head-row";
import { ScrollArea } from "@harmattan/ui/scroll-area";
import { Section } from "@harmattan/ui/section";
import { getFormatter, getTranslations } from "next-intl/server";
import { townWords } from "@/format/words.ts";
import { areaWords, classWords, type Inside, monthWords, type ShownZones } from "./zone-words.ts";

interface DifferenceTableProps {
	shown: ShownZones;
}

const COLUMNS = ["before", "gained", "lost", "after"] as const;

/** What was gained and lost between two months, by class, and who and what lies there. */
export async function DifferenceTable({ shown }: DifferenceTableProps) {
	const all = await getTranslations();
	const t = await getTranslations("zones");
	const format = await getFormatter();
	const { difference, month, before, unplaced } = shown;
	const [now, then] = [monthWords(format, month), monthWords(format, before)];
	const title = t("difference");
	if (difference === null)
		return (
			<Section title={title}>
				<p className="text-ink-2">{t("noDifference", { before: then })}</p>
				{shown.inside === null ? null : <InsideList inside={shown.inside} title={t("insideNow", { month: now })} />}
				<Unknown unplaced={unplaced} />
			</Section>
		);
	const rows = [...difference.classes.toReversed(), { ...difference.whole, class: t("whole") }];
	return (
		<Section title={title} aside={t("between", { before: then, month: now })}>
			<ScrollArea label={title}>
				<table className="type-table w-full min-w-[520px] border-collapse">
					<HeadRow
						columns={[
							{ name: "class", words: t("class") },
							...COLUMNS.map((name) => ({
								name,
								words: t(`column.${name}`, { before: then, month: now }),
								isNumber: true,
							})),
						]}
					/>
					<tbody>
						{rows.map(({ class: name, ...row }, index) => (
							<tr key={name} className={`border-b ${index === rows.length - 2 ? "border-line" : "border-line-2"}`}>
								<th scope="row" className="type-key py-1 pr-4 text-left">
									{classWords(all, name)}
								</th>
								{COLUMNS.map((column) => (
									<td key={column} className="py-1 pr-4 text-right whitespace-nowrap tabular-nums last:pr-0">
										{areaWords(format, row[column])}
									</td>
								))}
							</tr>
						))}
					</tbody>
				</table>
			</ScrollArea>
			{difference.moves.some(({ from, to }) => from !== null && to !== null) ? (
				<ul className="mt-2">
					{difference.moves.flatMap(({ from, to, km2 }) =>
						from === null || to === null
							? []
							: [
									<li key={`${from} ${to}`}>
										{t("moved", { area: areaWords(format, km2), from: classWords(all, from), to: classWords(all, to) })}
									</li>,
								],
					)}
				</ul>
			) : null}
			<div className="mt-4 grid grid-cols-1 gap-6 md:grid-cols-3">
				<InsideList inside={difference.gainedInside} title={t("insideGained")} />
				<InsideList inside={difference.lostInside} title={t("insideLost")} />
				{shown.inside === null ? null : <InsideList inside={shown.inside} title={t("insideNow", { month: now })} />}
			</div>
			<Unknown unplaced={unplaced} />
		</Section>
	);
}

/** What the lists of what lies inside do not know. */
async function Unknown({ unplaced }: { unplaced: number }) {
	const t = await getTranslations("zones");
	return (
		<p className="type-caption mt-2 text-ink-3">
			{t("people")} {unplaced === 0 ? null : t("unplaced", { count: unplaced })}
		</p>
	);
}

/** Towns, people, routes and sites that lie in a ground. */
async function InsideList({ inside, title }: { inside: Inside; title: string }) {
	const t = await getTranslations();
	const format = await getFormatter();
	const { towns, people, peopleNotStated, named, routes, sites } = inside;
	return (
		<div>
			<h3 className="type-key mb-1">{title}</h3>
			<ul className="type-table max-w-96">
				<li>
					{t("zones.towns", { count: towns })}
					{towns === 0 ? null : (
						<span className="block text-ink-2">
							{people === null ? t("zones.noPeopleStated") : t("zones.peopleOf", { people })}
							{peopleNotStated === 0 || people === null
								? null
								: `; ${t("zones.peopleNotStated", { count: peopleNotStated })}`}
						</span>
					)}
				</li>
				{named.map(({ name, country, population }) => (
					<li key={`${name} ${country}`} className="flex justify-between gap-3 text-ink-2">
						<span lang="">{townWords(t, name)}</span>
						<span className="tabular-nums">
							{population === null ? t("common.notStated") : format.number(population)}
						</span>
					</li>
				))}
				{towns > named.length ? (
					<li className="text-ink-3">{t("zones.moreTowns", { count: towns - named.length })}</li>
				) : null}
				{routes.map(({ name, km }) => (
					<li key={name}>{t("zones.routeKm", { name, km: format.number(km, { maximumFractionDigits: 0 }) })}</li>
				))}
				{sites.map(({ name }) => (
					<li key={name}>{name}</li>
				))}
			</ul>
		</div>
	);
}
