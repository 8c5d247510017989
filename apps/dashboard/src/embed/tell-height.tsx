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
		return () => observer.disconnect();
	}, []);
	return null;
}
