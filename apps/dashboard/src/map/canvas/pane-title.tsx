"use client";

import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { findingWords } from "../figure/finding-words.ts";
import type { OpenedMap } from "../opened-map.ts";
import type { Picture } from "../use-picture.ts";

interface PaneTitleProps {
	dataset: OpenedMap["dataset"];
	picture: Picture;
	children?: ReactNode;
}

/** What one of two maps shows: its dataset, days and figures. */
export function PaneTitle({ dataset, picture, children }: PaneTitleProps) {
	const t = useTranslations();
	const format = useFormatter();
	return (
		<div className="flex min-h-18 flex-wrap content-start items-baseline gap-x-6 border-t border-line px-4 py-1">
			<h2 className="type-section">
				{findingWords(t, format, picture)}{" "}
				<span className="type-caption text-ink-3">{`${dataset.name}; ${dataset.attribution} (${dataset.licence})`}</span>
			</h2>
			{children}
		</div>
	);
}
