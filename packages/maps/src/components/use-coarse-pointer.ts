import { useSyncExternalStore } from "react";

const query = () => matchMedia("(pointer: coarse)");

/** True where the main pointer is a finger. */
export function useCoarsePointer(): boolean {
	return useSyncExternalStore(
		(changed) => {
			const list = query();
			list.addEventListener("change", changed);
			return () => list.removeEventListener("change", changed);
		},
		() => query().matches,
		() => false,
	);
}
