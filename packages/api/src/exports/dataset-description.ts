import type { Dataset } from "@harmattan/database/queries/datasets";
import { coverageOf, extentOf } from "@harmattan/domain/coverage/coverage";
import { isoOf } from "@harmattan/domain/time/calendar";
import { TABLE_COLUMNS } from "./event-table.ts";

/** What a description says of a dataset's file beyond the dataset. */
interface Described {
	dataset: Dataset;
	/** State of the data that the file is read from. */
	revision: number;
	/** When that state was taken; null: not known. */
	recordedAt: Date | null;
	/** Our address, as the asker knows it. */
	origin: string;
}

/** The file of a dataset's events as they stood at a data revision: the same bytes on any later day. */
const fileAddress = ({ dataset, revision, origin }: Described): string =>
	`${origin}/api/v1/export?${new URLSearchParams({ dataset: dataset.id, format: "csv", knownAt: String(revision) })}`;

const aboutOf = ({ dataset }: Described): string =>
	[
		dataset.synthetic ? "Synthetic events, made by a seeded generator: not evidence." : null,
		`${dataset.attribution}.`,
		"Events of political violence; a dataset's others are on the map and in its features.",
		"Each row carries its source, licence and data revision; an empty cell is not stated, which is not 0.",
	]
		.filter((sentence) => sentence !== null)
		.join(" ");

const spanOf = ({ dataset }: Described) => {
	const extent = extentOf(coverageOf(dataset.coverage, dataset.countries));
	return extent === null ? null : { from: isoOf(extent.from), to: isoOf(extent.to) };
};

/** Where a licence can be read: Creative Commons' own page, else what the dataset's page says. */
function licenceAddress({ dataset, origin }: Described): string {
	const [, kind = "", version = ""] = /^CC (BY(?:-[A-Z]+)*) (\d\.\d)/.exec(dataset.licence) ?? [];
	return kind === ""
		? `${origin}/sources/${encodeURIComponent(dataset.id)}`
		: `https://creativecommons.org/licenses/${kind.toLowerCase()}/${version}/`;
}

const FIELD_TYPES = {
	text: "string",
	integer: "integer",
	decimal: "number",
	date: "date",
	boolean: "boolean",
} as const;

/** A Data Package of a dataset's events, version 2.0 (datapackage.org). */
export function dataPackage(described: Described) {
	const { dataset, revision, recordedAt, origin } = described;
	const span = spanOf(described);
	return {
		$schema: "https://datapackage.org/profiles/2.0/datapackage.json",
		name: dataset.id,
		title: dataset.name,
		description: aboutOf(described),
		homepage: `${origin}/sources/${encodeURIComponent(dataset.id)}`,
		version: String(revision),
		...(recordedAt === null ? {} : { created: recordedAt.toISOString() }),
		licenses: [{ path: licenceAddress(described), title: dataset.licence }],
		sources: [
			{ title: dataset.attribution },
			...dataset.works.map(({ reference, doi }) => ({ title: reference, path: `https://doi.org/${doi}` })),
		],
		...(span === null ? {} : { temporal: span }),
		resources: [
			{
				name: "events",
				path: fileAddress(described),
				format: "csv",
				mediatype: "text/csv",
				encoding: "utf-8",
				schema: {
					fields: TABLE_COLUMNS.map(({ name, type, description }) => ({ name, type: FIELD_TYPES[type], description })),
					primaryKey: ["event_id"],
					missingValues: [""],
				},
			},
		],
	};
}

const CROISSANT_TYPES = {
	text: "sc:Text",
	integer: "sc:Integer",
	decimal: "sc:Float",
	date: "sc:Date",
	boolean: "sc:Boolean",
} as const;

/** The context that Croissant 1.0 asks for. */
const CONTEXT = {
	"@language": "en",
	"@vocab": "https://schema.org/",
	citeAs: "cr:citeAs",
	column: "cr:column",
	conformsTo: "dct:conformsTo",
	cr: "http://mlcommons.org/croissant/",
	data: { "@id": "cr:data", "@type": "@json" },
	dataType: { "@id": "cr:dataType", "@type": "@vocab" },
	dct: "http://purl.org/dc/terms/",
	extract: "cr:extract",
	field: "cr:field",
	fileObject: "cr:fileObject",
	fileProperty: "cr:fileProperty",
	isLiveDataset: "cr:isLiveDataset",
	key: "cr:key",
	recordSet: "cr:recordSet",
	sc: "https://schema.org/",
	source: "cr:source",
} as const;

/** A schema.org Dataset in JSON-LD by Croissant 1.0 (mlcommons.org/croissant) of a dataset's events. */
export function croissant(described: Described) {
	const { dataset, revision, recordedAt, origin } = described;
	const span = spanOf(described);
	const file = "events.csv";
	return {
		"@context": CONTEXT,
		"@type": "sc:Dataset",
		conformsTo: "http://mlcommons.org/croissant/1.0",
		name: dataset.name,
		description: aboutOf(described),
		url: `${origin}/sources/${encodeURIComponent(dataset.id)}`,
		license: licenceAddress(described),
		creditText: dataset.attribution,
		citeAs:
			dataset.works.map(({ reference, doi }) => `${reference} https://doi.org/${doi}`).join(" ") || dataset.attribution,
		version: String(revision),
		...(recordedAt === null ? {} : { datePublished: recordedAt.toISOString().slice(0, 10) }),
		...(span === null ? {} : { temporalCoverage: `${span.from}/${span.to}` }),
		spatialCoverage: dataset.countries,
		// Its file is made when it is fetched, and has no hash beforehand.
		isLiveDataset: true,
		distribution: [
			{
				"@type": "cr:FileObject",
				"@id": file,
				name: file,
				contentUrl: fileAddress(described),
				encodingFormat: "text/csv",
			},
		],
		recordSet: [
			{
				"@type": "cr:RecordSet",
				"@id": "events",
				name: "events",
				key: { "@id": "events/event_id" },
				field: TABLE_COLUMNS.map(({ name, type, description }) => ({
					"@type": "cr:Field",
					"@id": `events/${name}`,
					name,
					description,
					dataType: CROISSANT_TYPES[type],
					source: { fileObject: { "@id": file }, extract: { column: name } },
				})),
			},
		],
	};
}
