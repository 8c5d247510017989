/** The dependency rule of docs/decisions/0001-layout.md, as errors. */
const arrows = {
	domain: [],
	formats: ["domain"],
	geo: ["domain"],
	columns: ["domain"],
	database: ["columns", "domain", "geo"],
	analysis: ["columns", "database", "domain", "geo", "messages"],
	api: ["analysis", "columns", "database", "domain", "messages"],
	briefs: ["domain", "geo", "maps"],
	client: [],
	messages: ["domain"],
	ui: [],
	charts: ["domain", "geo", "ui"],
	maps: ["columns", "domain", "geo", "ui"],
};
const forbiddenArrows = Object.entries(arrows).map(([name, allowed]) => ({
	name: `${name}-imports-only-what-it-may`,
	comment: `packages/${name} may import ${allowed.join(", ") || "nothing of ours"}.`,
	severity: "error",
	from: { path: `^packages/${name}/`, pathNot: "(\\.test\\.tsx?$|/testing/)" },
	to: { path: "^(packages|apps|tooling)/", pathNot: `^packages/(${[name, ...allowed].join("|")})/` },
}));

module.exports = {
	forbidden: [
		...forbiddenArrows,
		{ name: "no-cycles", severity: "error", from: {}, to: { circular: true } },
		{
			name: "nothing-imports-an-app",
			severity: "error",
			from: { path: "^(packages|tooling)/" },
			to: { path: "^apps/" },
		},
		{
			name: "apps-stand-alone",
			severity: "error",
			from: { path: "^apps/([^/]+)/" },
			to: { path: "^apps/", pathNot: "^apps/$1/" },
		},
		{
			name: "dashboard-holds-no-sql-and-no-files",
			severity: "error",
			from: { path: "^apps/dashboard/", pathNot: "/e2e/" },
			to: { path: "^(packages/(analysis|database|formats|geo)|tooling)/", pathNot: "^tooling/tailwind/" },
		},
		{
			name: "worker-draws-nothing",
			severity: "error",
			// Fault trials and benches run a Postgres of their own.
			from: { path: "^apps/worker/", pathNot: "(\\.test\\.ts$|/torture/|/bench/)" },
			to: { path: "^(packages/(api|charts|maps|ui)|tooling)/" },
		},
		{
			name: "gateway-draws-nothing",
			severity: "error",
			from: { path: "^apps/gateway/", pathNot: "\\.test\\.ts$" },
			to: { path: "^(packages/(analysis|charts|columns|formats|geo|maps|ui)|tooling)/" },
		},
		{
			name: "everything-resolves",
			severity: "error",
			from: {},
			to: { couldNotResolve: true, pathNot: "^(geojson|topojson-specification|node:)" },
		},
	],
	options: {
		doNotFollow: { path: "node_modules" },
		exclude: { path: "(/\\.next/|/dist/|/node_modules/|^tooling/packages/outside/)" },
		tsPreCompilationDeps: true,
		parser: "swc",
		enhancedResolveOptions: {
			exportsFields: ["exports"],
			conditionNames: ["import", "types", "default"],
			extensions: [".ts", ".tsx", ".mjs", ".js", ".json"],
		},
		tsConfig: { fileName: "apps/dashboard/tsconfig.json" },
	},
};
