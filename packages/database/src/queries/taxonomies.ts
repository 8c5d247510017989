import type { TaxonomyDraft } from "@harmattan/domain/matching/taxonomy";
import { asc } from "drizzle-orm";
import type { Database } from "../client.ts";
import { matchingTaxonomies } from "../schema/reference.ts";

/** The taxonomies by which events of two sources are compared. */
export const listTaxonomies = (db: Database): Promise<TaxonomyDraft[]> =>
	db.select().from(matchingTaxonomies).orderBy(asc(matchingTaxonomies.id));
