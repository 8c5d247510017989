import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { ANYWHERE } from "@harmattan/domain/actors/resolve";
import type { APIRequestContext } from "@playwright/test";
import { pageAddresses, routesIn } from "./page-addresses.ts";
import { expect, type Page, test } from "./site.ts";

test.use({ installation: "canaries" });

/** Stand in every field of a team's private record, and in what is for members: nobody else may read them. */
const PRIVATE = "canary-of-private-data";
const MEMBERS = "canary-of-members";
const DATASET = "sigact";

const PAGES = pageAddresses(DATASET);
/** Answers that are no pages, and what a reader gets of each. */
const ROUTES: Record<string, { address: string; status: number }> = {
	"/api/admin/audit": { address: "/api/admin/audit", status: 403 },
	"/api/admin/backups/[id]": { address: "/api/admin/backups/1", status: 403 },
	"/api/admin/imports/[id]/rejects": { address: "/api/admin/imports/IMPORT/rejects", status: 403 },
	"/api/alerts/stop": { address: "/api/alerts/stop?token=a-link-that-nobody-was-given", status: 200 },
	"/api/auth/[...all]": { address: "/api/auth/list-sessions", status: 404 },
	"/api/health": { address: "/api/health", status: 200 },
	"/api/trpc/[trpc]": {
		address: `/api/trpc/map.open?input=${encodeURIComponent(JSON.stringify({ dataset: DATASET }))}`,
		status: 404,
	},
	"/api/uploads/[[...path]]": { address: "/api/uploads/x", status: 405 },
	"/api/v1/[...path]": { address: `/api/v1/export?dataset=${DATASET}`, status: 404 },
	"/ogc/[[...path]]": { address: `/ogc/collections/events-${DATASET}/items`, status: 404 },
	"/api/v1/events.arrow": { address: `/api/v1/events.arrow?dataset=${DATASET}`, status: 404 },
};

/** Calls a procedure as somebody who is signed in on a page. */
async function mutate(page: Page, name: string, input: object): Promise<Record<string, unknown>> {
	const answer = await page.request.post(`/api/trpc/${name}`, { data: input });
	expect([name, answer.status()]).toEqual([name, 200]);
	return (await answer.json()).result.data ?? {};
}

test("a team's private records reach no visitor and no reader, through no page, answer, panel or past state", async ({
	site,
	playwright,
	baseURL,
}) => {
	// Hundreds of pages for each asker: it is to end, and not to be quick.
	test.setTimeout(1_200_000);
	expect(routesIn("**/page.tsx", "app")).toEqual(Object.keys(PAGES).toSorted());
	expect([...routesIn("**/route.ts", "app"), ...routesIn("**/*.ts", "pages")].toSorted()).toEqual(
		Object.keys(ROUTES).toSorted(),
	);

	const file = join(site.folder, `${PRIVATE}.csv`);
	const header =
		"id,date,event_type,actor,country,admin1,place,lat,lon,fatalities,time,side,site,site_outcome,source_url,source_date,confidence,notes,target";
	const rows = Array.from({ length: 40 }, (_, index) => {
		const day = new Date(Date.UTC(2023, 0, 2) + index * 7 * 86_400_000).toISOString().slice(0, 10);
		return `${PRIVATE}-${index},${day},attack,${PRIVATE},Mali,Mopti region,${PRIVATE},14.5,-4.2,98765,10:00,x,${PRIVATE},x,https://example.org/${PRIVATE},${day},high,${PRIVATE},${PRIVATE}`;
	});
	await writeFile(file, `${header}\n${rows.join("\n")}\n`);
	const {
		report: { importId },
	} = await site.importFile(file);
	const [admin, analyst, reader] = [
		await site.join("admin"),
		await site.join("analyst", MEMBERS),
		await site.join("reader"),
	];
	await mutate(admin, "referenceData.addAlias", {
		id: "jnim",
		alias: { name: `${PRIVATE} alias`, ...ANYWHERE, datasetId: DATASET },
	});
	for (const [name, query] of [
		[MEMBERS, "class=SJ"],
		[`${PRIVATE} view`, `dataset=${DATASET}`],
	] as const)
		await mutate(analyst, "views.save", { name, query });
	await mutate(analyst, "views.publish", { name: `${PRIVATE} view`, published: true });
	const { id: cited } = await mutate(analyst, "citations.cite", {
		kind: "indicator",
		requested: { id: "fatalities", dataset: DATASET, region: "MLI" },
	});

	const { id: brief } = await mutate(analyst, "briefs.draft", { dataset: DATASET, region: "MLI" });

	const visitor = await playwright.request.newContext(baseURL === undefined ? {} : { baseURL });
	const filled = (address: string) =>
		address.replace("IMPORT", String(importId)).replace("CITED", String(cited)).replace("BRIEF", String(brief));
	const { revision } = await (await visitor.get("/api/health")).json();
	const firstAddresses = new Set(Object.values(PAGES).flatMap(([first = ""]) => filled(first)));
	const walk = async (asker: APIRequestContext, hidden: readonly string[]) => {
		const look = async (requested: string) => {
			const answer = await asker.get(requested);
			const text = await answer.text();
			expect([requested, answer.status() >= 500, hidden.filter((word) => text.includes(word))]).toEqual([
				requested,
				false,
				[],
			]);
		};
		for (const address of Object.values(PAGES).flat().map(filled)) {
			const and = address.includes("?") ? "&" : "?";
			const named = `${address}${and}dataset=${DATASET}`;
			// Every procedure's past states are walked by the tests of the API; here each page is, once.
			// A page holds its payload for the client too, so that a request for the payload alone adds nothing.
			const isWalkedInThePast = asker === visitor && firstAddresses.has(address);
			await Promise.all([
				look(address),
				look(named),
				...(isWalkedInThePast ? [look(`${address}${and}knownAt=${revision}`)] : []),
			]);
		}
		for (const { address, status } of Object.values(ROUTES)) {
			const answer = await asker.get(filled(address));
			const text = await answer.text();
			expect([address, hidden.filter((word) => text.includes(word))]).toEqual([address, []]);
			if (asker !== visitor) expect([address, answer.status()]).toEqual([address, status]);
		}
	};
	await walk(visitor, [PRIVATE, MEMBERS, "98,765"]);
	await walk(reader.request, [PRIVATE, "98,765"]);
	// They are there to be leaked.
	expect(await (await analyst.request.get("/sources")).text()).toContain("Significant activity, own records");
	expect(await (await admin.request.get("/admin/imports")).text()).toContain(PRIVATE);
	await visitor.dispose();
});
