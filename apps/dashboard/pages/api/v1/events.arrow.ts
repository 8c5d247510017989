import { handleRest } from "@harmattan/api/rest/handle";
import type { NextApiRequest, NextApiResponse } from "next";
import { withContext } from "@/server/with-context.ts";

/**
 * The file of a dataset's events, sent as it is kept: packed. It stands here and not among the other routes because
 * those lose the name of their encoding on the way out.
 */
export default async function eventFile(incoming: NextApiRequest, outgoing: NextApiResponse) {
	if (incoming.method !== "GET" && incoming.method !== "HEAD") {
		outgoing.writeHead(405, { allow: "GET, HEAD" }).end();
		return;
	}
	const headers = new Headers();
	for (const [name, value] of Object.entries(incoming.headers)) {
		if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(", ") : value);
	}
	const request = new Request(new URL(incoming.url ?? "/", `http://${incoming.headers.host}`), { headers });
	const answer = await withContext(request, (context) => handleRest(context, request));
	outgoing.writeHead(answer.status, Object.fromEntries(answer.headers));
	outgoing.end(Buffer.from(await answer.arrayBuffer()));
}
