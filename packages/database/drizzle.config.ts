import { defineConfig } from "drizzle-kit";

export default defineConfig({
	dialect: "postgresql",
	schema: [
		"./src/schema/actors.ts",
		"./src/schema/alerts.ts",
		"./src/schema/backups.ts",
		"./src/schema/cited-views.ts",
		"./src/schema/claim-verdicts.ts",
		"./src/schema/coverage.ts",
		"./src/schema/datasets.ts",
		"./src/schema/documents.ts",
		"./src/schema/event-files.ts",
		"./src/schema/event-search.ts",
		"./src/schema/events.ts",
		"./src/schema/forecasts.ts",
		"./src/schema/imports.ts",
		"./src/schema/match-decisions.ts",
		"./src/schema/people.ts",
		"./src/schema/reference.ts",
		"./src/schema/regions.ts",
		"./src/schema/saved-views.ts",
		"./src/schema/settings.ts",
		"./src/schema/stated-series.ts",
	],
	out: "./migrations",
	casing: "snake_case",
});
