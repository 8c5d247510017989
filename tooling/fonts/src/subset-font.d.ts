declare module "subset-font" {
	/** A font with only the characters of a text, and with its variable axes pinned or narrowed. */
	export default function subsetFont(
		font: Uint8Array,
		text: string,
		options: {
			targetFormat: "woff2";
			variationAxes: Readonly<Record<string, number | { readonly min: number; readonly max: number }>>;
		},
	): Promise<Uint8Array>;
}
