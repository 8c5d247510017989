import { acled } from "./acled/acled.ts";
import type { EventFormat } from "./event-format.ts";
import { sigact } from "./sigact/sigact.ts";
import { ucdpGed } from "./ucdp-ged/ucdp-ged.ts";

/** Every format that an event file can have, the more specific first. */
export const FORMATS: readonly EventFormat[] = [ucdpGed, acled, sigact];

/** The format of an id, or undefined. */
export function findFormat(id: string): EventFormat | undefined {
	return FORMATS.find((format) => format.id === id);
}

/** The format that a file's first record belongs to, with the header to read it by; null where none does. */
export function recogniseFormat(first: readonly string[]) {
	for (const format of FORMATS) {
		const recognised = format.recognise(first);
		if (recognised) return { format, ...recognised };
	}
	return null;
}
