import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "./site.ts";

test.use({ installation: "crowd" });

const EVENT =
	"id,type_of_violence,side_a,side_b,number_of_sources,where_prec,where_coordinates,adm_1,latitude,longitude,country,date_prec,date_start,date_end,deaths_civilians,best,high,low\n7000000,1,Government of Mali,JNIM,1,1,Test,Mopti region,14.5,-4.2,Mali,1,2022-01-03,2022-01-03,0,2,3,1\n";

test("a member's page is a member's, and a visitor's a visitor's, in whatever order they open it", async ({
	site,
	page: visitor,
}) => {
	const member = await site.join("reader", "Aminata Diallo");
	for (const path of ["/", "/claims", "/"]) {
		await member.goto(path);
		await expect(member.getByRole("link", { name: "Aminata Diallo" })).toBeVisible();
		await visitor.goto(path);
		await expect(visitor.getByRole("link", { name: "Sign in" })).toBeVisible();
		expect(await visitor.content()).not.toContain("Aminata");
	}
	const policy = (await member.request.get("/")).headers()["content-security-policy"];
	expect(policy).toMatch(/script-src 'self' 'nonce-[^']+' 'strict-dynamic'(;|$)/);
});

test("a visitor's answer is kept, is not sent again to who has it, and is of the newest revision after an import", async ({
	request,
	site,
}) => {
	const get = (headers = {}) => request.get("/api/v1/datasets", { headers });
	const revision = Number((await (await request.get("/api/health")).json()).revision);
	// A new installation's worker is still at its forecasts and alerts, and each lets go of what is kept.
	await expect(async () => {
		await get();
		const kept = await get();
		expect(kept.headers()["cache-status"]).toContain("hit");
		expect(kept.headers()["surrogate-key"]).toBe(`revision-${revision}`);
		expect((await get({ "if-none-match": kept.headers().etag })).status()).toBe(304);
	}).toPass();
	const file = join(site.folder, "ucdp-ged-v24.1-test.csv");
	await writeFile(file, EVENT);
	await site.importFile(file);
	await expect.poll(async () => (await get()).headers()["surrogate-key"]).toBe(`revision-${revision + 1}`);
});

test("closing the installation takes what was kept from visitors at once", async ({ site, page: visitor }) => {
	await visitor.goto("/claims");
	await expect(visitor.getByRole("heading", { level: 1 })).toBeVisible();
	const admin = await site.join("admin");
	await admin.goto("/admin/installation");
	await admin.getByLabel("Visitors without an account may read open data").uncheck();
	await admin.getByRole("button", { name: "Save" }).click();
	await expect(admin.getByText("Saved.")).toBeVisible();
	for (const path of ["/claims", "/", "/api/v1/claims"]) {
		const answer = await visitor.request.get(path, { maxRedirects: 0 });
		expect([307, 403], path).toContain(answer.status());
	}
});
