/** The part of a CycloneDX document that licences are read from. */
export interface Sbom {
	components?: readonly {
		group?: string;
		name: string;
		version: string;
		licenses?: readonly { license?: { id?: string; name?: string }; expression?: string }[];
	}[];
}

/** Licences that may ship with the product, by their SPDX ids: they ask for credit, and nothing of those who use it. */
const ALLOWED = new Set([
	"0BSD",
	"Apache-2.0",
	"BlueOak-1.0.0",
	"BSD-2-Clause",
	"BSD-3-Clause",
	"BSL-1.0",
	"CC0-1.0",
	"CC-BY-4.0",
	"ISC",
	"MIT",
	"MIT-0",
	"OFL-1.1",
	"Python-2.0",
	"Unlicense",
	"Zlib",
]);
/** Packages of other licences that may stay, by how their names begin (some have one package a platform), with the reason. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
	"@resvg/resvg-js": "MPL-2.0: draws the charts of briefs, loaded as a library and not changed",
	"png-js": "MIT by its licence file, not by its manifest; of what writes PDF",
	"@img/sharp-libvips-": "LGPL-3.0: Next's optional image library, loaded as a library and not changed",
	"combine-errors": "MIT by its readme, not by its manifest; of the client that uploads resume with",
	"json-bignum": "MIT by its licence file, not by its manifest",
	lightningcss: "MPL-2.0: used unchanged while building",
};

/** Packages of a software bill of materials whose licence is not one that may ship, as lines for people. */
export function licenceFaults({ components = [] }: Sbom): string[] {
	return components.flatMap(({ group, name, version, licenses = [] }) => {
		const full = group ? `${group}/${name}` : name;
		if (full.startsWith("@harmattan/") || Object.keys(EXCEPTIONS).some((name) => full.startsWith(name))) return [];
		const stated = licenses
			.map(({ license, expression }) => expression ?? license?.id ?? license?.name ?? "")
			.filter(Boolean);
		if (stated.length > 0 && stated.every(isAllowed)) return [];
		return [`${full} ${version}: ${stated.join(", ") || "no licence stated"}`];
	});
}

/** True where an SPDX expression can be met by licences that may ship: any side of OR, every side of AND. */
function isAllowed(expression: string): boolean {
	const sides = expression.replace(/[()]/g, "").split(/\s+or\s+/i);
	return sides.some((side) => side.split(/\s+and\s+/i).every((licence) => ALLOWED.has(licence.trim())));
}
