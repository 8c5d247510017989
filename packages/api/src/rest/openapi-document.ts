import { z } from "zod";
import type { Endpoint } from "./endpoint.ts";
import { problemShape } from "./problem.ts";

/** What is said of an API, and the version of OpenAPI in which. */
interface Described {
	title: string;
	/** Its address on this server. */
	server: string;
	openapi: "3.0.3" | "3.1.0";
}

/** The OpenAPI document of the public API, made from the schemas that requests are checked with. */
export const openApiDocument = (endpoints: readonly Endpoint[], version: string) =>
	describeEndpoints(endpoints, version, { title: "Harmattan", server: "/api/v1", openapi: "3.1.0" });

/** The OpenAPI document of some endpoints. */
export function describeEndpoints(
	endpoints: readonly Endpoint[],
	version: string,
	{ title, server, openapi }: Described,
) {
	const schemaOf: SchemaOf = (schema, io) =>
		z.toJSONSchema(schema, {
			...io,
			unrepresentable: "any",
			target: openapi === "3.0.3" ? "openapi-3.0" : "draft-2020-12",
		});
	return {
		openapi,
		info: { title, version, description: "Read-only. Only datasets whose licence is open are served." },
		servers: [{ url: server }],
		paths: Object.fromEntries(
			endpoints.map((endpoint) => [endpoint.path || "/", { get: operation(endpoint, schemaOf) }]),
		),
	};
}

type SchemaOf = (schema: z.ZodType, io: { io?: "input" }) => object;

function operation({ path, summary, parameters, answer, type = "application/json" }: Endpoint, schemaOf: SchemaOf) {
	const { properties = {}, required = [] } = schemaOf(parameters, { io: "input" }) as {
		properties?: Record<string, object>;
		required?: string[];
	};
	const schema = answer === null ? {} : schemaOf(answer, {});
	const problems = { "application/problem+json": { schema: schemaOf(problemShape, {}) } };
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
