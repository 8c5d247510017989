"use client";

import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useMap } from "../map-context.tsx";
import { findingWords } from "./finding-words.ts";

interface MapHeaderProps {
	/** True while days are moved or played: then nothing is read out. */
	isMoving: boolean;
	/** What the view leaves out. */
	notes: readonly string[];
	/** Actions at the right. */
	children: ReactNode;
}

/** The finding of a view, and what it leaves out. */
export function MapHeader({ isMoving, notes, children }: MapHeaderProps) {
	const {
		picture,
		opened: { dataset, revision },
	} = useMap();
	const t = useTranslations();
	const format = useFormatter();
	const lines = [...notes, `${dataset.attribution} (${dataset.licence})`, t("common.revision", { revision })];
	return (
		<header className="flex flex-wrap items-baseline justify-between gap-x-6 px-4 py-2">
			<div aria-live={isMoving ? "off" : "polite"}>
				<h1 className="type-section">{findingWords(t, format, picture)}</h1>
				<p className="type-caption text-ink-2">{lines.join("; ")}</p>
			</div>
			{children}
		</header>
	);
}
