"use client";

import dynamic from "next/dynamic";
import { useEffect, useState } from "react";
import { Link } from "@/i18n/navigation.ts";
import type { SearchWords } from "./search-palette.tsx";

/** Loaded when it is first opened: most pages are read without a search. */
const SearchPalette = dynamic(() => import("./search-palette.tsx").then((module) => module.SearchPalette), {
	ssr: false,
});

interface SearchDialogProps {
	/** Words on the link. */
	open: string;
	/** How it opens by keyboard. */
	hint: string;
	words: SearchWords;
}

/** Opens the search by its link, by / or by Ctrl K on every page; without scripts the link is the search page. */
export function SearchDialog({ open, hint, words }: SearchDialogProps) {
	const [isOpen, setOpen] = useState(false);
	useEffect(() => {
		const onKey = (event: KeyboardEvent) => {
			if (!opensSearch(event)) return;
			event.preventDefault();
			setOpen(true);
		};
		document.addEventListener("keydown", onKey);
		return () => document.removeEventListener("keydown", onKey);
	}, []);
	return (
		<>
			<Link
				href="/search"
				title={hint}
				aria-keyshortcuts="/ Control+K"
				onClick={(event) => {
					event.preventDefault();
					setOpen(true);
				}}
				className="type-caption inline-flex min-h-6 items-center text-ink-2 hover:text-ink max-md:min-h-11 max-md:px-1"
			>
				{open}
			</Link>
			{isOpen ? <SearchPalette words={words} onClose={() => setOpen(false)} /> : null}
		</>
	);
}

function opensSearch({ key, ctrlKey, metaKey, altKey, target }: KeyboardEvent): boolean {
	if (key.toLowerCase() === "k" && (ctrlKey || metaKey)) return true;
	const isTyping =
		target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
	return key === "/" && !isTyping && !ctrlKey && !metaKey && !altKey;
}
