import { request } from "node:http";

// Asks for health ten times a second, in a process of its own, until SIGTERM: prints the times in milliseconds, and how many
// answers were not 200.
const url = process.argv[2] ?? "";
const times: number[] = [];
let failed = 0;
const ask = () => {
	const began = performance.now();
	request(url, { agent: false }, (incoming) => {
		incoming.resume();
		incoming.once("end", () => {
			times.push(performance.now() - began);
			if (incoming.statusCode !== 200) failed++;
		});
	})
		.on("error", () => failed++)
		.end();
};
const asking = setInterval(ask, 100);
process.once("SIGTERM", () => {
	clearInterval(asking);
	process.stdout.write(`${JSON.stringify({ times, failed })}\n`, () => process.exit(0));
});
