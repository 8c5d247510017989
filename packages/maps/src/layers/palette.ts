/** A colour as deck.gl wants it: red, green, blue, alpha from 0 to 255. */
export type Rgba = [number, number, number, number];

/** The colours that map layers draw with, from the tokens of the theme in use. */
export interface Palette {
	sea: Rgba;
	land: Rgba;
	landOff: Rgba;
	seaLine: Rgba;
	border: Rgba;
	border1: Rgba;
	place: Rgba;
	country: Rgba;
	halo: Rgba;
	ink: Rgba;
	accent: Rgba;
	/** More than before, and less. */
	up: Rgba;
	down: Rgba;
	heat: Rgba[];
}
