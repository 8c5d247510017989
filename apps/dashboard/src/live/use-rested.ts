import { useEffect, useState } from "react";

/** Milliseconds without a key before what was typed is sent. */
const REST_MS = 160;

/** A text once nobody has typed on it for a moment, so that not every letter goes to the server. */
export function useRested(text: string): string {
	const [rested, setRested] = useState(text);
	useEffect(() => {
		const timer = setTimeout(() => setRested(text), REST_MS);
		return () => clearTimeout(timer);
	}, [text]);
	return rested;
}
