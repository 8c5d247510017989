/** The pages of the product, in the order of the masthead. */
export const PAGES = [
	{ name: "situation", href: "/" },
	{ name: "map", href: "/map" },
	{ name: "indicators", href: "/indicators" },
	{ name: "forces", href: "/forces" },
	{ name: "forecasts", href: "/forecasts" },
	{ name: "alerts", href: "/alerts" },
	{ name: "engagement", href: "/engagement" },
	{ name: "timeline", href: "/timeline" },
	{ name: "claims", href: "/claims" },
	{ name: "sources", href: "/sources" },
	{ name: "method", href: "/method" },
] as const;
export type PageName = (typeof PAGES)[number]["name"];
