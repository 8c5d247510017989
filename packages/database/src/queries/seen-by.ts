import { type Viewer, visiblePolicies } from "@harmattan/domain/licence/policy";
import { and, inArray, type SQL, sql } from "drizzle-orm";
import { datasetReaders, datasets } from "../schema/datasets.ts";

/**
 * The condition on datasets by which a viewer may be given what is in one: its policy lets them in, and where it is for named people, they
 * are named. Every query of served data takes it from here.
 */
export const seenBy = (viewer: Viewer): SQL =>
	and(inArray(datasets.licencePolicy, [...visiblePolicies(viewer)]), isNamed(viewer)) ?? sql`false`;

function isNamed(viewer: Viewer): SQL | undefined {
	if (viewer?.role === "admin") return undefined;
	if (viewer?.id === undefined) return sql`not ${datasets.namedOnly}`;
	return sql`(not ${datasets.namedOnly} or exists (
		select from ${datasetReaders} where ${datasetReaders.datasetId} = ${datasets.id} and ${datasetReaders.userId} = ${viewer.id}))`;
}
