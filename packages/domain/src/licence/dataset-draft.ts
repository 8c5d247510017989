import { z } from "zod";
import { dayOf, isoOf } from "../time/calendar.ts";
import { isoDate } from "../time/dated-span.ts";
import { LICENCE_POLICIES, type LicencePolicy } from "./policy.ts";

const words = z.string().trim().min(1, "must not be blank").max(400);

/** A span of a country in which a dataset's silence means zero. */
const coverageDraft = z
	.object({
		country: z.string().regex(/^[A-Z]{3}$/, "must be a country's three letters, such as MLI"),
		from: isoDate,
		to: isoDate,
		/** What says that the dataset covers it: a codebook, a release. */
		source: words,
	})
	.refine(({ from, to }) => from <= to, { path: ["to"], message: "the end lies before the beginning" });

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
		/** True where monthly counts of restricted records are opened to everybody. */
		aggregatesOpen: z.boolean(),
		/** Who of the publisher has permitted that, and when. */
		aggregatesPermission: words.nullable(),
		coverage: z.array(coverageDraft).max(2000),
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
		for (const [index, span] of coverage.entries()) {
			const other = coverage.findIndex(
				(earlier, at) =>
					at < index && earlier.country === span.country && earlier.from <= span.to && span.from <= earlier.to,
			);
			if (other >= 0)
				issue.addIssue({
					code: "custom",
					path: ["coverage", index, "from"],
					message: `overlaps with line ${other + 1}; begin on ${isoOf(dayOf(coverage[other]?.to ?? span.to) + 1)} or make them one`,
				});
		}
	});
export type DatasetDraft = z.infer<typeof datasetDraft>;

/** Formats whose publisher's terms bind every installation, with the most open policy that they leave. */
const PUBLISHERS_LIMIT: Record<string, LicencePolicy> = { acled: "restricted", sigact: "private" };

/** The most open policy that a dataset of a format may have. */
export const mostOpenPolicy = (format: string): LicencePolicy => PUBLISHERS_LIMIT[format] ?? "open";

/** True where a policy shows no more than another. */
export const isAtLeastAsClosed = (policy: LicencePolicy, limit: LicencePolicy): boolean =>
	LICENCE_POLICIES.indexOf(policy) >= LICENCE_POLICIES.indexOf(limit);
