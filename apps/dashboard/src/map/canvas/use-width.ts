"use client";

import { type RefObject, useEffect, useRef, useState } from "react";

/** The width of an element in pixels, followed; `initial` before the first look. */
export function useWidth<Of extends HTMLElement>(initial: number): [RefObject<Of | null>, number] {
	const element = useRef<Of>(null);
	const [width, setWidth] = useState(initial);
	useEffect(() => {
		const observed = element.current;
		if (observed === null) return;
		const observer = new ResizeObserver(([entry]) => {
			if (entry) setWidth(Math.round(entry.contentRect.width));
		});
		observer.observe(observed);
		return () => observer.disconnect();
	}, []);
	return [element, width];
}
