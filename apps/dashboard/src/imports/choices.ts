import type { RouterOutput } from "@harmattan/api/outputs";
import type { CoverageKind } from "@harmattan/domain/coverage/span";
import { type DateOrder, MAPPED_FIELDS, type MappedField } from "@harmattan/domain/imports/column-mapping";
import type { FilePreview } from "@harmattan/domain/imports/preview";
import type { LicencePolicy } from "@harmattan/domain/licence/policy";
import { countryCodes, countryNames, type NamedCountry } from "@/format/country-list.ts";
import type { Import } from "./import.ts";

/** The value of the dataset field that stands for one to be made. */
export const NEW_DATASET = "+";

/** What the form of choices holds. Empty text means that nothing is chosen. */
export interface ChoiceValues {
	dataset: string;
	newId: string;
	name: string;
	licence: string;
	licencePolicy: LicencePolicy;
	attribution: string;
	release: string;
	columns: Partial<Record<MappedField, string>>;
	dateOrder: DateOrder;
	civilianTypes: string;
	otherTypes: string;
	mappingName: string;
	/** Whose events are taken in: as the dataset says, of the whole world, or of the countries in `scope`. */
	takesIn: "dataset" | "world" | "named";
	scope: string;
	full: boolean;
	countries: string;
	from: string;
	to: string;
	/** What the file covers, a line for some days of some countries. */
	coverage: { countries: string; from: string; to: string; kind: CoverageKind; source: string }[];
}

/** The choices as they stand: from an earlier check, else what the file itself suggests. */
export function startingChoices(
	found: Import,
	preview: FilePreview,
	{ datasets, countries }: Pick<RouterOutput["imports"]["choices"], "datasets" | "countries">,
): ChoiceValues {
	const suggested = found.datasetId ?? preview.datasetId;
	const known = datasets.some((dataset) => dataset.id === suggested);
	return {
		dataset:
			known && suggested !== null ? suggested : found.newDataset ? NEW_DATASET : (preview.datasetId ?? NEW_DATASET),
		newId: found.newDataset ? (found.datasetId ?? "") : "",
		name: found.newDataset?.name ?? "",
		licence: found.newDataset?.licence ?? "",
		licencePolicy: found.newDataset?.licencePolicy ?? "private",
		attribution: found.newDataset?.attribution ?? "",
		takesIn: found.scope === null ? "dataset" : found.scope.countries === null ? "world" : "named",
		scope: found.scope?.countries ? countryNames(found.scope.countries, countries) : "",
		release: found.release ?? preview.release ?? "",
		columns: found.mapping?.columns ?? guessColumns(preview.columns),
		dateOrder: found.mapping?.dateOrder ?? found.dateOrder ?? "iso",
		civilianTypes: found.mapping?.civilianTypes.join(", ") ?? "",
		otherTypes: found.mapping?.otherTypes.join(", ") ?? "",
		mappingName: "",
		full: found.snapshot !== null,
		countries: countryNames(found.snapshot?.countries ?? [], countries),
		from: found.snapshot?.from ?? "",
		to: found.snapshot?.to ?? "",
		coverage: (found.coverage ?? []).map((line) => ({ ...line, countries: countryNames(line.countries, countries) })),
	};
}

/** Columns that are named like a field are offered for it. */
function guessColumns(columns: readonly string[]): ChoiceValues["columns"] {
	const folded = (text: string) => text.toLowerCase().replace(/[^a-z]/g, "");
	return Object.fromEntries(
		MAPPED_FIELDS.flatMap((field) => {
			const column = columns.find((name) => folded(name) === folded(field));
			return column === undefined ? [] : [[field, column]];
		}),
	);
}

/** These choices as the server takes them. */
export function requestedChoices(values: ChoiceValues, preview: FilePreview, named: readonly NamedCountry[]) {
	const isNew = values.dataset === NEW_DATASET;
	const { name, licence, licencePolicy, attribution } = values;
	const list = (text: string) =>
		text
			.split(",")
			.map((word) => word.trim())
			.filter(Boolean);
	const codes = (text: string) => countryCodes(text, named);
	const countries = codes(values.countries);
	return {
		datasetId: isNew ? values.newId : values.dataset,
		newDataset: isNew ? { name, licence, licencePolicy, attribution } : null,
		release: values.release.trim() || null,
		mapping:
			preview.format === null
				? {
						columns: Object.fromEntries(Object.entries(values.columns).filter(([, column]) => column)),
						dateOrder: values.dateOrder,
						civilianTypes: list(values.civilianTypes),
						otherTypes: list(values.otherTypes),
					}
				: null,
		mappingName: preview.format === null ? values.mappingName.trim() || null : null,
		dateOrder: values.dateOrder === "iso" ? null : values.dateOrder,
		coverage: values.coverage.map((line) => ({ ...line, countries: codes(line.countries) })),
		scope: values.takesIn === "dataset" ? null : { countries: values.takesIn === "world" ? null : codes(values.scope) },
		snapshot: values.full
			? { countries: countries.length === 0 ? null : countries, from: values.from || null, to: values.to || null }
			: null,
	};
}
