import { chromium } from "@playwright/test";

/** What a page costs a reader on a slow phone. */
export interface PageWeight {
	path: string;
	lcpMs: number;
	cls: number;
	kb: number;
}

/** Slow 4G as Lighthouse has it: 1.6 Mbit/s down, 150 ms. */
const SLOW = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8 };
/** After `load`: time for what is fetched then, such as a map's file. */
const SETTLING_MS = 4000;

/** Run in the page: the largest contentful paint and the layout shift so far (web.dev/articles/vitals). */
const WATCH = `
	window.vitals = { lcp: 0, cls: 0 };
	new PerformanceObserver((list) => { for (const entry of list.getEntries()) window.vitals.lcp = entry.startTime; })
		.observe({ type: "largest-contentful-paint", buffered: true });
	new PerformanceObserver((list) => { for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.vitals.cls += entry.value; })
		.observe({ type: "layout-shift", buffered: true });
`;

/** Opens pages on a phone of 390 pixels over slow 4G, each with an empty cache. */
export async function pageWeights(url: string, paths: readonly string[]): Promise<PageWeight[]> {
	const browser = await chromium.launch({
		executablePath: process.env.HARMATTAN_BROWSER ?? "/usr/bin/chromium",
		args: ["--no-sandbox", "--enable-unsafe-swiftshader"],
	});
	const weights: PageWeight[] = [];
	for (const path of paths) {
		const context = await browser.newContext({
			viewport: { width: 390, height: 844 },
			deviceScaleFactor: 2,
			isMobile: true,
		});
		const page = await context.newPage();
		const session = await context.newCDPSession(page);
		await session.send("Network.enable");
		await session.send("Network.emulateNetworkConditions", SLOW);
		let bytes = 0;
		session.on("Network.loadingFinished", ({ encodedDataLength }) => {
			bytes += encodedDataLength;
		});
		await page.addInitScript(WATCH);
		await page.goto(`${url}${path}`, { waitUntil: "load", timeout: 60_000 });
		await page.waitForTimeout(SETTLING_MS);
		const { lcp, cls } = (await page.evaluate("window.vitals")) as { lcp: number; cls: number };
		weights.push({ path, lcpMs: Math.round(lcp), cls: Math.round(cls * 1000) / 1000, kb: Math.round(bytes / 1024) });
		await context.close();
	}
	await browser.close();
	return weights;
}
