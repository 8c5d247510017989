import { DomainError } from "@harmattan/domain/errors";
import { acled } from "./acled/acled.ts";
import type { EventFormat } from "./event-format.ts";
import { sigact } from "./sigact/sigact.ts";
import { ucdpGed } from "./ucdp-ged/ucdp-ged.ts";

/** Every format that an event file can have, the more specific first. */
export const FORMATS: readonly EventFormat[] = [ucdpGed, acled, sigact];

/** The format of an id. Throws a DomainError that lists them where there is none. */
export function formatNamed(id: string): EventFormat {
	const format = FORMATS.find((known) => known.id === id);
	if (format) return format;
	throw new DomainError("invalid", `there is no format ${id}`, {
		parameter: "format",
		remedy: `Formats: ${FORMATS.map((known) => known.id).join(", ")}.`,
	});
}

/** The format that a file's first record belongs to, with the header to read it by; null where none does. */
export function recogniseFormat(first: readonly string[]) {
	for (const format of FORMATS) {
		const recognised = format.recognise(first);
		if (recognised) return { format, ...recognised };
	}
	return null;
}
