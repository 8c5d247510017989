import type { EventDifference } from "@harmattan/domain/imports/check-report";
import type { ChangedPlace } from "@harmattan/maps/prepare/change-picture";

/** The differences that an import makes as places on a map; a moved event also has where it lay before. */
export function placesOf(differences: readonly { difference: EventDifference }[]): ChangedPlace[] {
	return differences.flatMap(({ difference }) => {
		const { kind, eventKey, longitude, latitude, movedKm, fields } = difference;
		if (kind === "stale") return [];
		const before = (name: string, now: number | null) => {
			const field = fields.find((changed) => changed.field === name);
			return field === undefined ? now : Number(field.before);
		};
		const from = { longitude: before("longitude", longitude), latitude: before("latitude", latitude) };
		const moved = movedKm !== null && from.longitude !== null && from.latitude !== null;
		const past = moved ? { longitude: Number(from.longitude), latitude: Number(from.latitude) } : null;
		return [{ kind, id: eventKey, longitude, latitude, from: past }];
	});
}
