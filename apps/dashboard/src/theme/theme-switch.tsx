"use client";

import { useState } from "react";
import { THEMES, type Theme } from "./theme.ts";

const YEAR_SECONDS = 31_536_000;

interface ThemeSwitchProps {
	theme: Theme;
	label: string;
	names: Record<Theme, string>;
}

/** Chooses the theme, at once and for the next visits. */
export function ThemeSwitch({ theme, label, names }: ThemeSwitchProps) {
	const [chosen, setChosen] = useState(theme);
	const choose = (next: Theme) => {
		setChosen(next);
		// biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser yet
		document.cookie = `theme=${next}; path=/; max-age=${YEAR_SECONDS}; samesite=lax`;
		if (next === "system") delete document.documentElement.dataset.theme;
		else document.documentElement.dataset.theme = next;
	};
	return (
		<label className="type-caption flex items-center gap-1 text-ink-2">
			<span className="sr-only">{label}</span>
			<select
				value={chosen}
				onChange={(event) => choose(event.target.value as Theme)}
				className="rounded-field min-h-6 border border-line bg-raise px-1 text-ink"
			>
				{THEMES.map((option) => (
					<option key={option} value={option}>
						{names[option]}
					</option>
				))}
			</select>
		</label>
	);
}
