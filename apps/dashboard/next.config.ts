import { fileURLToPath } from "node:url";
import { DEFAULT_LANGUAGE, LANGUAGES } from "@harmattan/domain/language/language";
import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

const PREFIXED = LANGUAGES.filter((language) => language !== DEFAULT_LANGUAGE);

const config: NextConfig = {
	output: "standalone",
	outputFileTracingRoot: fileURLToPath(new URL("../..", import.meta.url)),
	transpilePackages: [
		"@harmattan/analysis",
		"@harmattan/api",
		"@harmattan/briefs",
		"@harmattan/charts",
		"@harmattan/columns",
		"@harmattan/database",
		"@harmattan/domain",
		"@harmattan/geo",
		"@harmattan/maps",
		"@harmattan/ui",
	],
	serverExternalPackages: ["postgres", "@opentelemetry/sdk-node"],
	poweredByHeader: false,
	// The gateway packs what is everybody's once, and a proxy before it the rest.
	compress: false,
	// A kept answer is sent whole: titles stand in its head, for those who read no further too.
	htmlLimitedBots: /.*/,
	reactStrictMode: true,
	// The proxy has said which language an address names: behind its prefix is the same page.
	rewrites: async () => ({
		beforeFiles: PREFIXED.flatMap((language) => [
			{ source: `/${language}`, destination: "/" },
			{ source: `/${language}/:path((?!api(?:/|$)|_next/).*)`, destination: "/:path" },
		]),
		afterFiles: [],
		fallback: [],
	}),
};

export default createNextIntlPlugin("./src/i18n/request.ts")(config);
