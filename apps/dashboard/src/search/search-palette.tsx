"use client";

import type { RouterOutput } from "@harmattan/api/outputs";
import { QueryClient, QueryClientProvider, useQuery } from "@tanstack/react-query";
import { Command } from "cmdk";
import { useEffect, useState } from "react";
import { useRouter } from "@/i18n/navigation.ts";
import { trpcClient } from "@/live/trpc-client.ts";
import { useRested } from "@/live/use-rested.ts";
import { eventAddress, foundAddress } from "./found-address.ts";

/** The words that the palette shows. */
export interface SearchWords {
	label: string;
	placeholder: string;
	/** Holds {query} where what was typed goes. */
	all: string;
	close: string;
	/** By kind of what is found; `event` among them. */
	kinds: Record<string, string>;
}

interface SearchPaletteProps {
	words: SearchWords;
	onClose: () => void;
}

/** Entries of each kind. */
const OF_EACH = 4;
const GROUP =
	"[&_[cmdk-group-heading]]:type-caption [&_[cmdk-group-heading]]:px-4 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:text-ink-3";
const ROW = "flex min-h-11 cursor-pointer items-baseline gap-2 px-4 py-2 data-[selected=true]:bg-accent-wash";

/** Leads to what is typed: a list that follows each word, moved through by the arrow keys. */
export function SearchPalette(props: SearchPaletteProps) {
	const [client] = useState(() => new QueryClient());
	return (
		<QueryClientProvider client={client}>
			<Palette {...props} />
		</QueryClientProvider>
	);
}

function Palette({ words, onClose }: SearchPaletteProps) {
	const router = useRouter();
	const [typed, setTyped] = useState("");
	const query = useRested(typed.trim());
	const { data } = useQuery({
		queryKey: ["search", query],
		enabled: query !== "",
		queryFn: () => trpcClient.search.find.query({ query, limit: OF_EACH }),
	});
	const go = (href: string) => {
		onClose();
		router.push(href);
	};
	const answer = typed.trim() === "" ? undefined : data;
	// What was found goes before the list of all, which stood alone while nothing was.
	const [chosen, setChosen] = useState("");
	useEffect(() => setChosen(answer === undefined ? ALL : firstOf(answer)), [answer]);
	return (
		<Command.Dialog
			open
			onOpenChange={(isOpen) => isOpen || onClose()}
			shouldFilter={false}
			loop
			value={chosen}
			onValueChange={setChosen}
			label={words.label}
			overlayClassName="fixed inset-0 z-40 bg-ink/30"
			contentClassName="fixed inset-x-4 top-[8vh] z-50 mx-auto max-w-[640px] border border-line bg-raise text-ink"
		>
			<div className="flex items-center border-b border-line">
				<Command.Input
					value={typed}
					onValueChange={setTyped}
					placeholder={words.placeholder}
					aria-label={words.label}
					className="min-h-12 min-w-0 flex-1 bg-raise px-4 outline-offset-[-2px]"
				/>
				<button type="button" onClick={onClose} className="type-caption min-h-11 px-4 text-ink-2">
					{words.close}
				</button>
			</div>
			<Command.List className="type-table max-h-[64vh] overflow-y-auto pb-1">
				{answer === undefined ? null : <Results answer={answer} words={words} onGo={go} />}
				{typed.trim() === "" ? null : (
					<Command.Item
						value={ALL}
						onSelect={() => go(`/search?q=${encodeURIComponent(typed.trim())}`)}
						className={ROW}
					>
						{words.all.replace("{query}", typed.trim())}
					</Command.Item>
				)}
			</Command.List>
		</Command.Dialog>
	);
}

const ALL = "all";
const entryValue = (kind: string, id: string) => `${kind} ${id}`;

/** The first entry that the list shows. */
function firstOf({ found, events }: RouterOutput["search"]["find"]): string {
	const [entry] = found;
	return entry === undefined ? (events[0]?.id ?? ALL) : entryValue(entry.kind, entry.id);
}

interface ResultsProps {
	answer: RouterOutput["search"]["find"];
	words: SearchWords;
	onGo: (href: string) => void;
}

function Results({ answer: { found, events, dataset }, words, onGo }: ResultsProps) {
	return (
		<>
			{[...Map.groupBy(found, ({ kind }) => kind)].map(([kind, entries]) => (
				<Command.Group key={kind} heading={words.kinds[kind]} className={GROUP}>
					{entries.map((entry) => (
						<Command.Item
							key={entry.id}
							value={entryValue(kind, entry.id)}
							onSelect={() => onGo(foundAddress(entry, dataset.id))}
							className={ROW}
						>
							{entry.name} {entry.note === null ? null : <span className="text-ink-3">{entry.note}</span>}
						</Command.Item>
					))}
				</Command.Group>
			))}
			{events.length === 0 ? null : (
				<Command.Group heading={words.kinds.event} className={GROUP}>
					{events.map((event) => (
						<Command.Item key={event.id} value={event.id} onSelect={() => onGo(eventAddress(event))} className={ROW}>
							{event.place ?? event.type}
							<span className="text-ink-3">
								{[event.dateStart, event.actors.map(({ name }) => name).join(" – ")].join(" ")}
							</span>
						</Command.Item>
					))}
				</Command.Group>
			)}
		</>
	);
}
