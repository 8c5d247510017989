/** Pixels that the world is wide at zoom 0, as of deck.gl and MapLibre. */
const WORLD = 512;

/** A latitude as the distance from the equator in Web Mercator, in radians of longitude. Source: EPSG 3857, over a sphere. */
export const mercatorY = (latitude: number): number => Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360));

/** The latitude of a `mercatorY`. */
export const latitudeOf = (y: number): number => (Math.atan(Math.exp(y)) * 360) / Math.PI - 90;

/** Pixels of a radian of longitude at a zoom. */
export const pixelsPerRadian = (zoom: number): number => (WORLD * 2 ** zoom) / (2 * Math.PI);

/** How many pixels points near a point lie from it at a zoom: the scale there holds for all of them. */
export function pixelsFrom(
	{ longitude, latitude }: { longitude: number; latitude: number },
	zoom: number,
): (toLongitude: number, toLatitude: number) => number {
	const perDegree = (pixelsPerRadian(zoom) * Math.PI) / 180;
	const north = 1 / Math.cos((latitude * Math.PI) / 180);
	return (toLongitude, toLatitude) => Math.hypot(toLongitude - longitude, (toLatitude - latitude) * north) * perDegree;
}
