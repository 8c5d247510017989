"use client";

import type { EventChoice } from "@harmattan/domain/events/event-choice";
import type { MapTarget } from "@harmattan/maps/model/map-model";
import { Tag } from "@harmattan/ui/tag";
import { useQuery } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import { dayWords } from "@/format/words.ts";
import { trpcClient } from "@/live/trpc-client.ts";
import { ActorNames } from "./actor-names.tsx";

/** Events that the server lists of a place at the most. */
const MAX = 50;

interface EventListProps {
	choice: EventChoice;
	target: MapTarget;
	onOpen: (event: { dataset: string; id: string }) => void;
	revision: number;
}

/** The events of a choice at a place, newest first, with what their source says. */
export function EventList({ choice, target, onOpen, revision }: EventListProps) {
	const t = useTranslations();
	const format = useFormatter();
	const { spot, ...chosen } = requestOf(choice, target);
	const { data, error } = useQuery({
		queryKey: ["events-at", chosen, spot, revision],
		queryFn: () => trpcClient.map.eventsAt.query({ ...chosen, spot }),
	});
	const stated = (value: number | null) => (value === null ? t("common.notStated") : format.number(value));
	return (
		<>
			<p className="text-ink-2">
				{data === undefined
					? null
					: data.length < MAX
						? t("map.drawerTitle", { count: data.length })
						: t("map.newest", { count: data.length })}
			</p>
			{error ? <p role="alert">{t("map.error", { message: error.message })}</p> : null}
			<ol>
				{data?.map((event) => (
					<li key={event.id} className="type-table border-t border-line py-2">
						<p className="flex justify-between gap-2">
							<button
								type="button"
								onClick={() => onOpen({ dataset: event.dataset, id: event.id })}
								className="type-key min-h-6 text-left text-accent underline underline-offset-2"
							>
								{event.type}
							</button>
							<span className="text-ink-2">{dayWords(format, event.dateStart)}</span>
						</p>
						<ActorNames of={event.actors} />
						<p>
							{t("map.deathsBest", { best: stated(event.fatalities.best) })}
							{event.place === null ? null : `; ${event.place}`}{" "}
							{event.flags.includes("synthetic") ? <Tag>{t("map.synthetic")}</Tag> : null}
							{event.codeStatus === "not_clear" ? <Tag>{t("codeStatus.not_clear")}</Tag> : null}
						</p>
					</li>
				))}
			</ol>
		</>
	);
}

/** What the server is requested a target. */
function requestOf(choice: EventChoice, target: MapTarget) {
	if (target.kind === "country") return { ...choice, countries: [target.country], spot: { anywhere: true as const } };
	if (target.kind === "region") return { ...choice, regions: [target.region], spot: { anywhere: true as const } };
	const { longitude, latitude } = target;
	const spot = target.kind === "cell" ? { cell: target.cell, resolution: target.resolution } : { longitude, latitude };
	return { ...choice, spot };
}
