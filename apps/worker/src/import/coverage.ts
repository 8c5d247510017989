import { type Release, yearOf } from "@harmattan/domain/merge/release";
import { dayOfInstant, isoOf } from "@harmattan/domain/time/calendar";

/**
 * The days in which a dataset's silence means zero, for the countries that it holds. A final UCDP release
 * covers 1989 to the year before it; a candidate one its own year so far; the demonstration up to today; and
 * a file that states no release the whole years that its events span.
 */
export function coverageSpan(
	release: Release | null,
	held: { from: string; to: string } | null,
	format: string,
	now: Date,
): { from: string; to: string; source: string } | null {
	if (!held) return null;
	if (format === "demonstration")
		return { from: "2012-01-01", to: isoOf(dayOfInstant(now)), source: "the generator's span" };
	if (release && format === "ucdp-ged") {
		const year = yearOf(release);
		const to = release.candidate ? held.to : `${year - 1}-12-31`;
		return { from: "1989-01-01", to, source: `UCDP GED ${release.text}: the years that the release covers` };
	}
	if (format === "sigact") return { from: held.from, to: held.to, source: "first and last day of the records" };
	return {
		from: `${held.from.slice(0, 4)}-01-01`,
		to: `${held.to.slice(0, 4)}-12-31`,
		source: "the years that the file's events span; its release is not stated",
	};
}
