import { describe, expect, it } from "vitest";
import { forecastScore, probabilityOf } from "./forecast-score.ts";

describe("words of likelihood", () => {
	it("stand for the probabilities of the directive", () => {
		expect(probabilityOf("almost certainly")).toEqual({ low: 0.95, high: 0.99 });
		expect(probabilityOf("Very likely")).toEqual({ low: 0.8, high: 0.95 });
		expect(probabilityOf("likely")).toEqual({ low: 0.55, high: 0.8 });
		expect(probabilityOf("very unlikely")).toEqual({ low: 0.05, high: 0.2 });
		expect(probabilityOf("unlikely")).toEqual({ low: 0.2, high: 0.45 });
	});
	it.each(["will", "will; increase the risk", "not likely", "almost certainly not", "remotely", null])(
		"state no probability in “%s”",
		(words) => expect(probabilityOf(words)).toBeNull(),
	);
});

describe("the score of a forecast", () => {
	it("is near 0 where what was almost certain came, near 1 where it did not", () => {
		const { brier: came } = forecastScore("almost certainly", "holds");
		expect([came?.low, came?.high].map((score) => score?.toFixed(4))).toEqual(["0.0001", "0.0025"]);
		const { brier: failed } = forecastScore("almost certainly", "contradicted");
		expect([failed?.low, failed?.high].map((score) => score?.toFixed(4))).toEqual(["0.9025", "0.9801"]);
	});
	it("is none where nothing came yet, or the words state no probability", () => {
		expect(forecastScore("almost certainly", "inconclusive")).toEqual({
			probability: { low: 0.95, high: 0.99 },
			brier: null,
		});
		expect(forecastScore("will", "holds")).toEqual({ probability: null, brier: null });
	});
});
