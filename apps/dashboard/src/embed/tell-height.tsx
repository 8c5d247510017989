"use client";

import { useEffect } from "react";

/** Tells the page that a panel is embedded in how high the panel is, so that its frame can follow: see public/embed.js. */
export function TellHeight() {
	useEffect(() => {
		if (window.parent === window) return;
		const tell = () => {
			const height = document.documentElement.getBoundingClientRect().height;
			// The height of a panel is no secret: it may be framed by anybody.
			window.parent.postMessage({ harmattan: "height", height }, "*");
		};
		const observer = new ResizeObserver(tell);
		observer.observe(document.documentElement);
		// The script of that page may run after the panel was drawn.
		const answer = ({ source, data }: MessageEvent<{ harmattan?: unknown } | null>) => {
			if (source === window.parent && data?.harmattan === "name your height") tell();
		};
		window.addEventListener("message", answer);
		return () => {
			observer.disconnect();
			window.removeEventListener("message", answer);
		};
	}, []);
	return null;
}
