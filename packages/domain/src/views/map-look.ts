import { z } from "zod";

/** Parameters of a map's address that say how events are drawn, not which. */
export const MAP_LOOK = ["layers", "weight", "ground", "coarse", "fill", "hex", "view", "lon", "lat", "zoom"] as const;

const MAX_LETTERS = 120;

/** How a map draws its events, in the words of its address; what is not given is as a new map has it. */
export const mapLook = z.partialRecord(z.enum(MAP_LOOK), z.string().max(MAX_LETTERS));
export type MapLook = z.infer<typeof mapLook>;

/** The look that a map's address holds. */
export const lookOf = (parameters: URLSearchParams): MapLook =>
	Object.fromEntries(MAP_LOOK.flatMap((name) => (parameters.has(name) ? [[name, parameters.get(name) ?? ""]] : [])));
