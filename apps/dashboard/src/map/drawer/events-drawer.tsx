"use client";

import type { EventChoice } from "@harmattan/domain/events/event-choice";
import type { MapTarget } from "@harmattan/maps/model/map-model";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { trpcClient } from "@/live/trpc-client.ts";
import { EventDetails } from "./event-details.tsx";
import { EventList } from "./event-list.tsx";

/** What the drawer is about: events of a place, or one event. */
export interface Opened {
	list: { target: MapTarget; title: string } | null;
	event: { dataset: string; id: string } | null;
}

interface EventsDrawerProps {
	opened: Opened;
	/** What is chosen now: the list follows it. */
	choice: EventChoice;
	/** Opens an event, or goes back to the list with null. */
	onOpen: (event: Opened["event"]) => void;
	onClose: () => void;
	/** Data revision of the page: a newer one reads anew. */
	revision: number;
}

/** The events at a place, newest first, or one of them with all that is known of it. */
export function EventsDrawer({ opened, choice, onOpen, onClose, revision }: EventsDrawerProps) {
	const t = useTranslations();
	const heading = useRef<HTMLHeadingElement>(null);
	const { list, event } = opened;
	const found = useQuery({
		queryKey: ["event", event, choice.knownAt, revision],
		queryFn: () => (event === null ? null : trpcClient.map.event.query({ ...event, knownAt: choice.knownAt })),
	});
	// Focus goes back to where it came from.
	useEffect(() => {
		const before = document.activeElement;
		return () => {
			if (before instanceof HTMLElement && before.isConnected) before.focus();
		};
	}, []);
	const isEvent = event !== null;
	useEffect(() => heading.current?.focus(), [isEvent, event?.id, list?.title]);
	const title = isEvent
		? [found.data?.type ?? t("map.event"), found.data?.place].filter(Boolean).join(", ")
		: (list?.title ?? "");
	const link = "min-h-6 text-accent underline underline-offset-2";
	return (
		<aside
			aria-label={isEvent ? title : t("map.drawerTitle", { count: list?.target.events ?? 0 })}
			className="overflow-y-auto bg-bg px-4 py-3 max-md:fixed max-md:inset-x-0 max-md:top-11 max-md:bottom-11 max-md:z-30 md:border-l md:border-line"
			onKeyDown={(pressed) => pressed.key === "Escape" && onClose()}
		>
			<div className="type-caption mb-1 flex justify-between gap-3">
				{isEvent && list !== null ? (
					<button type="button" onClick={() => onOpen(null)} className={link}>
						{t("map.back")}
					</button>
				) : (
					<span />
				)}
				<button type="button" onClick={onClose} className={link}>
					{t("common.close")}
				</button>
			</div>
			<h2 ref={heading} tabIndex={-1} className="type-drawer-title mb-1 focus:outline-none">
				{title}
			</h2>
			{isEvent ? (
				found.error ? (
					<p role="alert">{t("map.error", { message: found.error.message })}</p>
				) : found.data ? (
					<EventDetails event={found.data} onOpen={(dataset, id) => onOpen({ dataset, id })} />
				) : null
			) : list === null ? null : (
				<EventList choice={choice} target={list.target} revision={revision} onOpen={onOpen} />
			)}
		</aside>
	);
}
