import { HEAT_TOKENS } from "@harmattan/ui/tokens";
import { useEffect, useState } from "react";
import type { Palette, Rgba } from "../layers/palette.ts";

/** The palette of the theme in use; follows a change of theme. Null before the first look at the page. */
export function usePalette(): Palette | null {
	const [palette, setPalette] = useState<Palette | null>(null);
	useEffect(() => {
		const read = () => setPalette(readPalette());
		read();
		const system = matchMedia("(prefers-color-scheme: dark)");
		system.addEventListener("change", read);
		const observer = new MutationObserver(read);
		observer.observe(document.documentElement, { attributeFilter: ["data-theme"] });
		return () => {
			system.removeEventListener("change", read);
			observer.disconnect();
		};
	}, []);
	return palette;
}

function readPalette(): Palette {
	const probe = document.createElement("span");
	document.body.append(probe);
	const colour = (name: string): Rgba => {
		probe.style.color = `var(--${name})`;
		const [red = 0, green = 0, blue = 0, alpha = 1] = (getComputedStyle(probe).color.match(/[\d.]+/g) ?? []).map(
			Number,
		);
		return [red, green, blue, Math.round(alpha * 255)];
	};
	const palette: Palette = {
		sea: colour("sea"),
		land: colour("land"),
		landOff: colour("land-off"),
		seaLine: colour("sea-line"),
		border: colour("border"),
		border1: colour("border-1"),
		place: colour("place"),
		country: colour("country"),
		halo: colour("halo"),
		ink: colour("ink"),
		accent: colour("accent"),
		up: colour("up"),
		down: colour("down"),
		heat: HEAT_TOKENS.map(colour),
	};
	probe.remove();
	return palette;
}
