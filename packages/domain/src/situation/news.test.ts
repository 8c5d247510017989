import { describe, expect, it } from "vitest";
import { rankNews } from "./news.ts";

const alert = (id: number, level: 1 | 2) => ({ id, level });
const changed = (
	region: string,
	change: number | null,
	low: number | null,
	high: number | null,
	provisional = false,
) => ({
	region,
	change: { events: 10, before: 5, change, low, high, provisional },
});
const said = (news: ReturnType<typeof rankNews<ReturnType<typeof alert>, string>>) =>
	news.map((one) => (one.kind === "alert" ? one.alert.id : one.region));

describe("news", () => {
	it("are grave alerts, clear changes by size, then other alerts", () => {
		const changes = [changed("MLI", 0.5, 0.2, 0.9), changed("NER", 2, 0.8, 3)];
		expect(said(rankNews([alert(1, 1), alert(2, 2)], changes, 9))).toEqual([2, "NER", "MLI", 1]);
		expect(said(rankNews([alert(1, 1), alert(2, 2)], changes, 2))).toEqual([2, "NER"]);
	});
	it("are no change whose interval includes none, none that cannot be formed, and no fall that is still being reported", () => {
		const changes = [
			changed("MLI", 0.5, -0.1, 0.9),
			changed("BFA", null, null, null),
			changed("NER", -0.5, -0.7, -0.2, true),
			changed("TGO", -0.4, -0.6, -0.1),
			changed("BEN", 0.6, 0.1, 1.2, true),
		];
		expect(said(rankNews([], changes, 9))).toEqual(["BEN", "TGO"]);
	});
});
