const TILE = 512;
const EQUATOR_KM = 40_075.017;
/** Pixels that a bar has at the most. */
const LONGEST = 110;

/** The longest bar of a round number of km that fits, at a latitude and zoom of Web Mercator. */
export function scaleOf(latitude: number, zoom: number): { km: number; pixels: number } {
	const kmPerPixel = (EQUATOR_KM * Math.cos((latitude * Math.PI) / 180)) / (TILE * 2 ** zoom);
	const most = LONGEST * kmPerPixel;
	const power = 10 ** Math.floor(Math.log10(most));
	const km = [5, 2, 1].map((step) => step * power).find((length) => length <= most) ?? power;
	return { km, pixels: Math.round(km / kmPerPixel) };
}
