import { describe, expect, it } from "vitest";
import { ANYWHERE } from "../actors/resolve.ts";
import { mergedActor, splitActor } from "./actor-changes.ts";
import { type ActorDraft, actorDraft, type PlaceDraft, type PresenceDraft, referenceDraft } from "./drafts.ts";
import { readGeometry } from "./place-geometry.ts";

const citation = { field: "status", origin: "document", endnote: 10, documentId: null, note: null } as const;
const span = (earliest: string | null, latest: string | null) => ({ earliest, latest });
const place: PlaceDraft = {
	id: "test-place",
	kind: "area",
	name: "An area",
	countries: ["MLI"],
	regionId: null,
	actors: [],
	status: "as reported",
	from: span(null, null),
	geometry: null,
	geometrySource: null,
	citations: [citation],
};
const presence: PresenceDraft = {
	id: "test-force",
	host: "MLI",
	force: "A force",
	sponsor: null,
	type: "foreign_military",
	kind: "foreign_force",
	from: span("2013-01-01", "2013-12-31"),
	to: span(null, null),
	lastConfirmed: span(null, null),
	status: "present",
	note: null,
	strengths: [],
	citations: [citation],
};

/** What is wrong with a draft, by the path of the field at fault. */
function faults(draft: unknown): Record<string, string> {
	const { error } = referenceDraft.safeParse(draft);
	return Object.fromEntries((error?.issues ?? []).map(({ path, message }) => [path.join("."), message]));
}
const placeFaults = (change: object) => faults({ entity: "place", row: { ...place, ...change } });
const presenceFaults = (change: object) => faults({ entity: "presence", row: { ...presence, ...change } });

describe("a draft of reference data", () => {
	it("passes as it ships", () => expect([placeFaults({}), presenceFaults({})]).toEqual([{}, {}]));
	it("must cite a source, for a field that it has", () => {
		expect(placeFaults({ citations: [] })).toEqual({ "row.citations": "cite at least one source" });
		expect(placeFaults({ citations: [{ ...citation, field: "colour" }] })).toEqual({
			"row.citations.0.field": "there is no field colour",
		});
		expect(placeFaults({ citations: [{ ...citation, endnote: null }] })).toEqual({
			"row.citations.0.documentId": "name an endnote or a document",
		});
	});
	it("need cite nobody where it is a member's own claim", () => {
		const claim = {
			id: "A1",
			kind: "claim",
			text: "Attacks doubled.",
			test: "The ratio is above 2.",
			likelihood: null,
			horizon: null,
			bound: null,
			author: null,
			citations: [],
		};
		expect(faults({ entity: "claim", row: claim })).toEqual({ "row.citations": "cite at least one source" });
		expect(faults({ entity: "claim", row: { ...claim, author: "An analyst" } })).toEqual({});
	});
	it("must say how a derived value is derived", () =>
		expect(placeFaults({ citations: [{ ...citation, origin: "derived", endnote: null }] })).toEqual({
			"row.citations.0.note": "say how the value is derived",
		}));
	it("must say where a geometry comes from, and draw an area as one", () => {
		const geometry = { type: "Point", coordinates: [1, 15] };
		expect(placeFaults({ geometry })).toEqual({
			"row.geometry": "an area is drawn as Polygon or MultiPolygon, not as Point",
			"row.geometrySource": "say what the geometry was taken from",
			"row.citations": "cite the source of the geometry",
		});
		const cited = { geometry, geometrySource: "a map", citations: [{ ...citation, field: "geometry" }] };
		expect(placeFaults({ kind: "site", ...cited })).toEqual({});
	});
	it("must not end before it begins", () =>
		expect(presenceFaults({ to: span("2012-01-01", "2012-12-31") })).toEqual({
			"row.to": "the end lies before the beginning",
		}));
	it("must give each strength a number, rising bounds and a source of its own", () => {
		const strength = { countKind: "deployed", low: null, best: null, high: null, date: span(null, null), note: null };
		const cited = [{ ...citation, field: "best" }];
		expect(presenceFaults({ strengths: [{ ...strength, citations: [] }] })).toMatchObject({
			"row.strengths.0.best": "give at least one number",
			"row.strengths.0.citations": "cite at least one source",
		});
		expect(presenceFaults({ strengths: [{ ...strength, low: 500, high: 400, citations: cited }] })).toEqual({
			"row.strengths.0.high": "low, best and high must rise",
		});
	});
	it("is no document with a link where the reference was printed without one", () =>
		expect(
			faults({
				entity: "document",
				row: {
					id: "d",
					title: null,
					publisher: null,
					printed: "a dot ch",
					url: "https://a.ch",
					truncated: false,
					defanged: true,
					noUrl: false,
					reliability: "G9",
				},
			}),
		).toEqual({
			"row.reliability": "must be an Admiralty grade such as B2: a letter A to F and a digit 1 to 6",
			"row.url": "a reference that was printed cut, defanged or without an address is no link",
		}));
});

describe("GeoJSON", () => {
	const point = { type: "Point", coordinates: [1.5, 14.2] };
	it("is read as a geometry, a feature or a collection of one", () => {
		const feature = { type: "Feature", properties: {}, geometry: point };
		for (const given of [point, feature, { type: "FeatureCollection", features: [feature] }])
			expect(readGeometry(JSON.stringify(given))).toEqual(point);
	});
	it.each([
		["{", "this is not JSON"],
		[JSON.stringify({ type: "Point", coordinates: [200, 14] }), "coordinates.0: longitude runs from -180 to 180"],
		[JSON.stringify({ type: "LineString", coordinates: [[1, 2]] }), "coordinates: a line has at least two points"],
		[
			JSON.stringify({
				type: "Polygon",
				coordinates: [
					[
						[0, 0],
						[1, 0],
						[1, 1],
						[0, 1],
					],
				],
			}),
			"coordinates.0: a ring ends where it begins",
		],
		[JSON.stringify({ type: "FeatureCollection", features: [] }), "give one feature, not a collection of several"],
	])("%s is refused", (text, reason) => expect(() => readGeometry(text)).toThrow(reason));
});

describe("actors", () => {
	const actor = (id: string, name: string, ...names: string[]): ActorDraft => ({
		id,
		name,
		type: "armed_group",
		ideology: null,
		country: null,
		aliases: names.map((alias) => ({ name: alias, ...ANYWHERE })),
	});
	it("merged, keep every name once, whatever its spelling", () =>
		expect(
			mergedActor(actor("a", "Ansar", "Helpers"), actor("b", "ANSAR!", "helpers", "The others")).aliases.map(
				({ name }) => name,
			),
		).toEqual(["helpers", "The others"]));
	it("name each alias of a scope once", () => {
		expect(actorDraft.safeParse(actor("a", "A", "one", "ONE!")).error?.issues).toMatchObject([
			{ path: ["aliases", 1, "name"], message: "stands on line 1 already" },
		]);
		expect(actorDraft.safeParse(actor("a", "A", "one", "two")).success).toBe(true);
	});
	it("split, have each name on one side only", () => {
		const { rest, made } = splitActor(actor("a", "A", "one", "two"), ["two"], { id: "b", name: "B" });
		expect([rest.aliases.map(({ name }) => name), made.aliases.map(({ name }) => name)]).toEqual([["one"], ["two"]]);
	});
	it("are neither merged into themselves nor split by names that they do not have", () => {
		expect(() => mergedActor(actor("a", "A"), actor("a", "A"))).toThrow("cannot be merged into itself");
		expect(() => splitActor(actor("a", "A", "one"), ["two"], { id: "b", name: "B" })).toThrow("“two” is no alias of A");
	});
});
