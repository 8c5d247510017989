import { type EditableEntity, REFERENCE_ENTITIES } from "@harmattan/domain/reference/drafts";
import { notFound } from "next/navigation";

/** The kind of reference row that an address names; the page that says so where there is none. */
export function entityNamed(name: string): EditableEntity {
	return REFERENCE_ENTITIES.find((entity) => entity === name) ?? notFound();
}
