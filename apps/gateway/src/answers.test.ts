import { describe, expect, it } from "vitest";
import type { Answer } from "./answer.ts";
import { createAnswers } from "./answers.ts";

const answer = (text: string, status = 200): Answer => ({
	status,
	headers: { br: [], gzip: [], identity: [] },
	bodies: { identity: Buffer.from(text) },
	etags: { br: text, gzip: text, identity: text },
	bytes: 100,
});
/** A store with a clock that stands until it is set. */
function store(maxBytes = 10_000) {
	const clock = { now: 0 };
	const answers = createAnswers({ maxBytes, staleMs: 10_000, patienceMs: 1, longestMs: 60_000, now: () => clock.now });
	let formed = 0;
	const form = async () => answer(`answer ${++formed}`);
	const get = async (mayBeStale = false) => {
		const { answer: given, found } = await answers.get("/", form, mayBeStale);
		return `${given.etags.br}, ${found}`;
	};
	return { clock, answers, get };
}

describe("a kept answer", () => {
	it("is formed once for all who ask at once, and then given from memory", async () => {
		const { get } = store();
		expect(await Promise.all([get(), get(), get()])).toEqual(Array(3).fill("answer 1, miss"));
		expect(await get()).toBe("answer 1, hit");
	});
	it("is formed anew after a change; who asks after it is never given what was begun before it", async () => {
		const { answers } = store();
		let finish = (_: Answer) => {};
		const slow = answers.get("/", () => new Promise((resolve) => (finish = resolve)), false);
		answers.changed("data");
		const after = answers.get("/", async () => answer("new"), false);
		finish(answer("old"));
		expect([(await slow).answer.etags.br, (await after).answer.etags.br]).toEqual(["old", "new"]);
		expect(answers.peek("/")?.etags.br).toBe("new");
	});
	it("may be given to a page for ten seconds after a change where the new one takes long, and not longer", async () => {
		const { clock, answers, get } = store();
		await get();
		const never = () => new Promise<Answer>(() => {});
		const old = async () => {
			const { answer: given, found } = await answers.get("/", never, true);
			return `${given.etags.br}, ${found}`;
		};
		answers.changed("data");
		answers.changed("data");
		clock.now += 9999;
		expect(await old()).toBe("answer 1, stale");
		expect(await Promise.race([answers.get("/", never, false), Promise.resolve("waits")])).toBe("waits");
		clock.now += 1;
		expect(await Promise.race([answers.get("/", never, true), Promise.resolve("waits")])).toBe("waits");
	});
	it("is waited for by who may have the old one too, where it comes soon", async () => {
		const { answers, get } = store();
		await get();
		answers.changed("data");
		expect(await get(true)).toBe("answer 2, miss");
	});
	it("is formed anew before anybody wants it, those that are given most first", async () => {
		const { answers } = store();
		const formed: string[] = [];
		const ask = (key: string) =>
			answers.get(
				key,
				async () => {
					formed.push(key);
					return answer(key);
				},
				false,
			);
		for (const key of ["rare", "often", "often", "often", "some", "some"]) await ask(key);
		answers.changed("data");
		formed.length = 0;
		await answers.warm(2);
		expect(formed).toEqual(["often", "some"]);
		expect([answers.peek("often")?.etags.br, answers.peek("rare")]).toEqual(["often", undefined]);
	});
	it("is gone at once where somebody may see less than before, and so is one that was being formed", async () => {
		const { answers, get } = store();
		await get();
		let finish = (_: Answer) => {};
		const slow = answers.get("/other", () => new Promise((resolve) => (finish = resolve)), false);
		answers.changed("access");
		finish(answer("seen before"));
		await slow;
		answers.changed("data");
		expect(await get(true)).toBe("answer 2, miss");
		expect((await answers.get("/other", async () => answer("seen now"), true)).answer.etags.br).toBe("seen now");
	});
	it("is formed anew after ten minutes though nothing has changed", async () => {
		const { clock, get } = store();
		await get();
		clock.now += 60_000;
		expect(await get()).toBe("answer 2, miss");
	});
	it("is not kept where it is an error", async () => {
		const { answers } = store();
		await answers.get("/", async () => answer("not there", 404), false);
		expect(answers.peek("/")).toBeUndefined();
	});
	it("goes, the longest unused first, when others need its memory", async () => {
		const { answers } = store(850);
		for (const key of ["a", "b", "c", "d", "e", "f", "g", "h", "i"])
			await answers.get(key, async () => answer(key), false);
		expect([answers.peek("a")?.etags.br, answers.peek("b")?.etags.br]).toEqual([undefined, "b"]);
		expect(answers.size().bytes).toBeLessThanOrEqual(850);
	});
});
