import type { ServerResponse } from "node:http";

/** Sends an answer that was formed as a web Response. */
export async function sendResponse(response: ServerResponse, answer: Response): Promise<void> {
	const body = Buffer.from(await answer.arrayBuffer());
	response.writeHead(answer.status, Object.fromEntries(answer.headers)).end(body);
}
