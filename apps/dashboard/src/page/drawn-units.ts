import { isLayerUnit } from "@harmattan/domain/regions/region-scope";
import { api } from "@/server/context.ts";

/** True where the map can choose what some units come to: it knows events by country and by the units that it draws, and not by province. */
export async function areDrawn(units: readonly string[] | null): Promise<boolean> {
	if (units === null) return true;
	const drawn = new Set((await api().reference.regions()).filter(isLayerUnit).map(({ id }) => id));
	return units.every((unit) => drawn.has(unit));
}
