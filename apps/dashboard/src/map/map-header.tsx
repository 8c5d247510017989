"use client";

import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { findingWords } from "./finding-words.ts";
import type { OpenedMap } from "./opened-map.ts";
import type { Picture } from "./use-picture.ts";

interface MapHeaderProps {
	picture: Picture;
	/** True while days are moved or played: then nothing is read out. */
	isMoving: boolean;
	/** What the view leaves out. */
	notes: readonly string[];
	dataset: OpenedMap["dataset"];
	revision: number;
	/** Actions at the right. */
	children: ReactNode;
}

/** The finding of a view, and what it leaves out. */
export function MapHeader({ picture, isMoving, notes, dataset, revision, children }: MapHeaderProps) {
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
