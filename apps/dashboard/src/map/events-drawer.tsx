"use client";

import { kindOf } from "@harmattan/domain/actors/taxonomy";
import type { EventChoice } from "@harmattan/domain/events/event-choice";
import { Swatch } from "@harmattan/ui/swatch";
import { Tag } from "@harmattan/ui/tag";
import { useQuery } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { dayWords } from "@/format/words.ts";
import { trpcClient } from "@/live/trpc-client.ts";
import type { MapTarget } from "./map-model.ts";

interface EventsDrawerProps {
	choice: EventChoice;
	target: MapTarget;
	/** Where it is, in words. */
	title: string;
	onClose: () => void;
}

/** The events at a place or in a hexagon, newest first, with what their source says. */
export function EventsDrawer({ choice, target, title, onClose }: EventsDrawerProps) {
	const t = useTranslations();
	const format = useFormatter();
	const heading = useRef<HTMLHeadingElement>(null);
	const spot =
		target.kind === "cell"
			? { cell: target.cell, resolution: target.resolution }
			: { longitude: target.longitude, latitude: target.latitude };
	const { data, error } = useQuery({
		queryKey: ["events-at", choice, spot],
		queryFn: () => trpcClient.map.eventsAt.query({ ...choice, spot }),
	});
	useEffect(() => heading.current?.focus(), []);
	const stated = (value: number | null) => (value === null ? t("common.notStated") : format.number(value));
	return (
		<aside
			aria-label={t("map.drawerTitle", { count: target.events })}
			className="max-h-[70vh] overflow-y-auto border-t border-line bg-bg px-4 py-3 md:max-h-none md:border-t-0 md:border-l"
			onKeyDown={(event) => event.key === "Escape" && onClose()}
		>
			<header className="mb-2 flex items-baseline justify-between gap-3">
				<h2 ref={heading} tabIndex={-1} className="type-drawer-title">
					{title}
				</h2>
				<button type="button" onClick={onClose} className="min-h-6 text-accent underline">
					{t("common.close")}
				</button>
			</header>
			<p className="text-ink-2">{t("map.drawerTitle", { count: target.events })}</p>
			{error ? <p role="alert">{t("map.error", { message: error.message })}</p> : null}
			<ol>
				{data?.map((event) => (
					<li key={event.id} className="border-t border-line py-2">
						<p className="flex justify-between gap-2">
							<strong className="type-key">{event.type}</strong>
							<span className="text-ink-2">{dayWords(format, event.dateStart)}</span>
						</p>
						<p className="type-caption text-ink-3">
							{event.sourceId} {event.flags.includes("synthetic") ? <Tag>{t("map.synthetic")}</Tag> : null}
						</p>
						<ul className="type-table my-1">
							{event.actors.map((actor) => (
								<li key={actor.role + actor.name}>
									<Swatch kind={kindOf({ type: actor.type as never, ideology: actor.ideology as never })} />{" "}
									{actor.name}
								</li>
							))}
						</ul>
						<p className="type-table">
							{t("map.deathsLine", {
								best: stated(event.fatalities.best),
								low: stated(event.fatalities.low),
								high: stated(event.fatalities.high),
							})}
						</p>
						<p className="type-caption text-ink-3">
							{[
								event.place,
								t("map.precision", { precision: t(`map.precisions.${event.geoPrecision as "exact"}`) }),
								t("map.revisionLine", { revision: event.revision }),
							]
								.filter(Boolean)
								.join("; ")}
						</p>
					</li>
				))}
			</ol>
		</aside>
	);
}
