import type { EventDifference } from "@harmattan/domain/imports/check-report";
import type { ChangedPlace } from "@harmattan/maps/prepare/change-picture";

/** The differences of an import as places on a map; a moved event also has where it lay before. */
export function placesOf(differences: readonly { difference: EventDifference }[]): ChangedPlace[] {
	return differences.map(({ difference }) => {
		const { kind, eventKey, longitude, latitude, movedKm, fields } = difference;
		const before = (name: string, now: number | null) => {
			const field = fields.find((changed) => changed.field === name);
			return field === undefined ? now : Number(field.before);
		};
		const from = { longitude: before("longitude", longitude), latitude: before("latitude", latitude) };
		const moved = movedKm !== null && from.longitude !== null && from.latitude !== null;
		return {
			kind,
			id: eventKey,
			longitude,
			latitude,
			from: moved ? { longitude: Number(from.longitude), latitude: Number(from.latitude) } : null,
		};
	});
}
