"use client";

import type { RouterOutput } from "@harmattan/api/outputs";
import { Tag } from "@harmattan/ui/tag";
import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { countryWords, dayWords } from "@/format/words.ts";
import { optionalMessage } from "@/i18n/optional-message.ts";
import { ActorNames } from "./actor-names.tsx";
import { SourceList } from "./source-list.tsx";

type Event = RouterOutput["map"]["event"];

interface EventDetailsProps {
	event: Event;
	/** Opens another event. */
	onOpen: (dataset: string, id: string) => void;
}

/** One event: what its source states, how exactly, every version of it, and what other datasets tell of near by. */
export function EventDetails({ event, onOpen }: EventDetailsProps) {
	const t = useTranslations();
	const format = useFormatter();
	const stated = (value: number | null) => (value === null ? t("common.notStated") : format.number(value));
	const { low, best, high } = event.fatalities;
	const days =
		event.dateStart === event.dateEnd
			? dayWords(format, event.dateStart)
			: `${dayWords(format, event.dateStart)} – ${dayWords(format, event.dateEnd)}`;
	const fieldName = (field: string) => optionalMessage(t, `map.field.${field}`) ?? field;
	const value = (text: string | number | null) => (text === null ? t("common.notStated") : String(text));
	return (
		<article className="type-table grid gap-3">
			<p className="type-caption text-ink-3">
				{event.sourceId} {event.flags.includes("synthetic") ? <Tag>{t("map.synthetic")}</Tag> : null}
			</p>
			<dl className="grid grid-cols-[84px_1fr] gap-x-3 gap-y-1">
				<Fact name={t("map.when")}>
					{days} <span className="text-ink-3">{t("map.dated", { precision: event.datePrecision })}</span>
				</Fact>
				<Fact name={t("map.actor")}>
					<ActorNames of={event.actors} withStated />
				</Fact>
				<Fact name={t("map.class")}>
					{[event.type, ...event.classes.map((name) => t(`class.${name as "V"}`))].join("; ")}
				</Fact>
				<Fact name={t("map.deaths")}>
					{t("map.deathsLine", { best: stated(best), low: stated(low), high: stated(high) })}
					{best !== null && high !== null && best > high ? (
						<span className="text-ink-3"> {t("map.bestAboveHigh")}</span>
					) : null}
				</Fact>
				<Fact name={t("map.civilians")}>{stated(event.civilians)}</Fact>
				<Fact name={t("map.where")}>
					{[event.place, event.admin2, event.country && countryWords(t, event.country)].filter(Boolean).join(", ")}{" "}
					<span className="text-ink-3">
						{t("map.precision", { precision: t(`map.precisions.${event.geoPrecision as "exact"}`) })}
						{event.latitude === null || event.longitude === null
							? null
							: `; ${event.latitude.toFixed(3)}, ${event.longitude.toFixed(3)}`}
					</span>
				</Fact>
				{event.codeStatus === null ? null : (
					<Fact name={t("map.status")}>
						{t(`codeStatus.${event.codeStatus}`)}
						{event.codeStatus === "clear" ? null : (
							<span className="text-ink-3"> {event.details.code_status ?? ""}</span>
						)}
					</Fact>
				)}
				<Fact name={t("map.sources")}>
					{t("map.sourceCount", { count: event.sources ?? -1 })}
					<SourceList of={event.sourceList} />
				</Fact>
			</dl>
			<section aria-label={t("map.revisions")}>
				<h3 className="type-section border-t-2 border-rule pt-1">{t("map.revisions")}</h3>
				<ol>
					{event.revisions.map((made) => (
						<li key={made.revision} className="border-b border-line-2 py-1">
							<span className="text-ink-2">
								{t("map.revisionMade", {
									revision: made.revision,
									importId: made.importId,
									date:
										made.recordedAt === null ? t("common.notStated") : dayWords(format, made.recordedAt.slice(0, 10)),
								})}
							</span>
							{made.changes.length === 0 ? (
								<span className="text-ink-3"> {t("map.revisionNew")}</span>
							) : (
								<ul>
									{made.changes.map(({ field, before, after }) => (
										<li key={field} className="wrap-anywhere">
											{fieldName(field)} <del className="text-ink-3">{value(before)}</del> {value(after)}
										</li>
									))}
								</ul>
							)}
						</li>
					))}
				</ol>
			</section>
			{event.nearby.length > 0 ? (
				<section aria-label={t("map.nearby")}>
					<h3 className="type-section border-t-2 border-rule pt-1">{t("map.nearby")}</h3>
					<p className="type-caption text-ink-3">{t("map.nearbyNote")}</p>
					<ul>
						{event.nearby.map((other) => (
							<li key={other.id} className="border-b border-line-2 py-1">
								<button
									type="button"
									onClick={() => onOpen(other.dataset, other.id)}
									className="text-left text-accent underline underline-offset-2"
								>
									{[other.dataset, dayWords(format, other.dateStart), other.type].join("; ")}
								</button>{" "}
								<span className="text-ink-3">{t("map.deathsBest", { best: stated(other.fatalities.best) })}</span>
								{other.decision !== null ? (
									<span className="type-caption block">
										{t(`matching.decided.${other.decision.decision}`, {
											by: other.decision.authorName ?? t("matching.analyst"),
										})}
										{`: ${other.decision.reason}`}
									</span>
								) : other.score !== null ? (
									<span className="type-caption block text-ink-3">{t("map.mayBeSame")}</span>
								) : null}
							</li>
						))}
					</ul>
				</section>
			) : null}
			{Object.keys(event.details).length > 0 ? (
				<details>
					<summary className="min-h-6 cursor-pointer text-accent">{t("map.otherColumns")}</summary>
					<dl className="mt-1 grid gap-1 wrap-anywhere">
						{Object.entries(event.details).map(([name, text]) => (
							<div key={name}>
								<dt className="type-caption text-ink-3">{name}</dt>
								<dd>{text}</dd>
							</div>
						))}
					</dl>
				</details>
			) : null}
		</article>
	);
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
	return (
		<>
			<dt className="text-ink-3">{name}</dt>
			<dd>{children}</dd>
		</>
	);
}
