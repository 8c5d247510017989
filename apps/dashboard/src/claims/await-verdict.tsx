"use client";

import { useEffect } from "react";
import { useRouter } from "@/i18n/navigation.ts";

const EVERY_MS = 2000;
const MAX_TIMES = 60;

/** Draws the page anew until the verdict that it waits for is there: it may have been notified before the page began to listen. */
export function AwaitVerdict() {
	const router = useRouter();
	useEffect(() => {
		let times = 0;
		const timer = setInterval(() => {
			times += 1;
			if (times > MAX_TIMES) clearInterval(timer);
			else router.refresh();
		}, EVERY_MS);
		return () => clearInterval(timer);
	}, [router]);
	return null;
}
