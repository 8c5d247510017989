import { z } from "zod";
import { coverageLine } from "../coverage/stated-coverage.ts";
import { importScope } from "../imports/scope.ts";
import { LICENCE_POLICIES, type LicencePolicy } from "./policy.ts";

const words = z.string().trim().min(1, "must not be blank").max(400);

/** What an admin says of a dataset. */
export const datasetDraft = z
	.object({
		id: z.string().min(1).max(80),
		name: words,
		licence: words,
		licencePolicy: z.enum(LICENCE_POLICIES),
		attribution: words,
		/** True where a clean check commits by itself. */
		trusted: z.boolean(),
		/** Countries whose events imports take in; null: of all. */
		scope: importScope,
		/** True where monthly counts of restricted records are opened to everybody. */
		aggregatesOpen: z.boolean(),
		/** Who of the publisher has permitted that, and when. */
		aggregatesPermission: words.nullable(),
		coverage: z.array(coverageLine).max(2000),
	})
	.superRefine(({ coverage, licencePolicy, aggregatesOpen, aggregatesPermission }, issue) => {
		if (aggregatesOpen && licencePolicy !== "restricted")
			issue.addIssue({
				code: "custom",
				path: ["aggregatesOpen"],
				message: "only counts of restricted records are opened by themselves",
			});
		if (aggregatesOpen && aggregatesPermission === null)
			issue.addIssue({
				code: "custom",
				path: ["aggregatesPermission"],
				message: "say who of the publisher has permitted it, and when",
			});
		for (const [index, { kind, importId }] of coverage.entries())
			if (kind === "unstated" && importId === null)
				issue.addIssue({
					code: "custom",
					path: ["coverage", index, "kind"],
					message: "say whether the dataset is complete there, or holds a selection",
				});
	});
export type DatasetDraft = z.infer<typeof datasetDraft>;

/** What an admin says of a dataset that an import is to make. */
export const newDataset = z.object({
	name: z.string().trim().min(3, "must be given").max(120),
	licence: z.string().trim().min(2, "must be given").max(200),
	licencePolicy: z.enum(LICENCE_POLICIES),
	attribution: z.string().trim().min(2, "must be given").max(300),
});
export type NewDataset = z.infer<typeof newDataset>;

/** Formats whose publisher's terms bind every installation, with the most open policy that they leave. */
const PUBLISHERS_LIMIT: Record<string, LicencePolicy> = { acled: "restricted", sigact: "private" };

/** The most open policy that a dataset of a format may have. */
export const mostOpenPolicy = (format: string): LicencePolicy => PUBLISHERS_LIMIT[format] ?? "open";

/** True where a policy shows no more than another. */
export const isAtLeastAsClosed = (policy: LicencePolicy, limit: LicencePolicy): boolean =>
	LICENCE_POLICIES.indexOf(policy) >= LICENCE_POLICIES.indexOf(limit);
