import { DomainError } from "@harmattan/domain/errors";
import type { EventClass } from "@harmattan/domain/events/classes";
import type { z } from "zod";
import type { bboxParameter, datetimeParameter } from "../rest/space-and-time.ts";

/** Which features of a collection are requested, and which page of them. */
export interface WantedItems {
	bbox?: z.output<typeof bboxParameter> | undefined;
	datetime?: z.output<typeof datetimeParameter> | undefined;
	limit: number;
	cursor?: string | undefined;
	country?: string | undefined;
	/** Of events only. */
	class?: EventClass | undefined;
	/** Of events only: a unit's id or place code. */
	admin1?: string | undefined;
}

/** What is said of a cursor that no answer gave. */
export const noSuchPage = () =>
	new DomainError("invalid", "the cursor is of no page", {
		parameter: "cursor",
		remedy: "Follow the link that the page before gave.",
	});
