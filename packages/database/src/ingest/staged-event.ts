import type { MappedEvent } from "@harmattan/domain/events/mapped-event";
import type { CopyValue } from "../copy.ts";

/** An actor of a staged event, as stated and as resolved. */
export interface StagedActor {
	role: MappedEvent["actors"][number]["role"];
	name: string;
	sourceActorId: string | null;
	actorId: string | null;
}

/** One event ready to be compared with what is held: mapped, located, classed and hashed. */
export interface StagedEvent {
	line: number;
	eventKey: string;
	sourceId: string;
	versionText: string | null;
	versionRank: number | null;
	contentHash: string;
	mapped: MappedEvent;
	day: number;
	month: number;
	country: string | null;
	admin1: string | null;
	geoPrecision: number;
	pointCountry: string | null;
	pointAdmin1: string | null;
	classes: number;
	cells: { r4: string; r5: string; r6: string; r7: string } | null;
	capitalKm: number | null;
	centreKm: number | null;
	littoralBorderKm: number | null;
	actors: StagedActor[];
}

const cell = (hex: string | undefined) => (hex === undefined ? null : BigInt(`0x${hex}`));

/** The content of a staged event by column of the event tables. */
export function contentValues(staged: StagedEvent): Record<string, CopyValue> {
	const { mapped } = staged;
	return {
		date_start: mapped.dateStart,
		date_end: mapped.dateEnd,
		day: staged.day,
		month: staged.month,
		date_precision: mapped.datePrecision,
		country_stated: mapped.countryStated,
		country: staged.country,
		admin1_stated: mapped.admin1Stated,
		admin1: staged.admin1,
		admin2_stated: mapped.admin2Stated,
		place: mapped.place,
		latitude: mapped.latitude,
		longitude: mapped.longitude,
		geo_precision: staged.geoPrecision,
		point_country: staged.pointCountry,
		point_admin1: staged.pointAdmin1,
		type: mapped.type,
		classes: staged.classes,
		fatalities_low: mapped.fatalitiesLow,
		fatalities_best: mapped.fatalitiesBest,
		fatalities_high: mapped.fatalitiesHigh,
		civilians: mapped.civilians,
		source_count: mapped.sourceCount,
		flags: mapped.flags,
		cell_r4: cell(staged.cells?.r4),
		cell_r5: cell(staged.cells?.r5),
		cell_r6: cell(staged.cells?.r6),
		cell_r7: cell(staged.cells?.r7),
		capital_km: staged.capitalKm,
		centre_km: staged.centreKm,
		littoral_border_km: staged.littoralBorderKm,
	};
}
