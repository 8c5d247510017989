import { z } from "zod";
import type { Endpoint } from "./endpoint.ts";
import { problemShape } from "./problem.ts";

/** The OpenAPI 3.1 document of the public API, made from the schemas that requests are checked with. */
export function openApiDocument(endpoints: readonly Endpoint[], version: string) {
	return {
		openapi: "3.1.0",
		info: { title: "Harmattan", version, description: "Read-only. Only datasets whose licence is open are served." },
		servers: [{ url: "/api/v1" }],
		paths: Object.fromEntries(endpoints.map((endpoint) => [endpoint.path, { get: operation(endpoint) }])),
	};
}

function operation({ path, summary, parameters, answer, type = "application/json" }: Endpoint) {
	const { properties = {}, required = [] } = z.toJSONSchema(parameters, { io: "input", unrepresentable: "any" }) as {
		properties?: Record<string, object>;
		required?: string[];
	};
	const schema = answer === null ? {} : z.toJSONSchema(answer, { unrepresentable: "any" });
	const problems = { "application/problem+json": { schema: z.toJSONSchema(problemShape) } };
	return {
		summary,
		parameters: Object.entries(properties).map(([name, schema]) => {
			const inPath = path.includes(`{${name}}`);
			return { name, in: inPath ? "path" : "query", required: inPath || required.includes(name), schema };
		}),
		responses: {
			"200": { description: summary, content: { [type]: { schema } } },
			"400": { description: "A parameter is not valid; `parameter` names it", content: problems },
			"404": { description: "There is nothing of that id", content: problems },
		},
	};
}
