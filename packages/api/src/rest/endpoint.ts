import type { Viewer } from "@harmattan/domain/licence/policy";
import { knownAt } from "@harmattan/domain/time/known-at";
import { z } from "zod";
import type { ApiContext } from "../context.ts";

/** What is said of a read-only path of the public API. */
interface Description<Parameters extends z.ZodObject> {
	/** Below /api/v1, with {id} for a part of the path. */
	path: string;
	summary: string;
	/** One schema, which checks requests and documents them. */
	parameters: Parameters;
	/** Media type of the answer. */
	type?: string;
	/** True where it still reads when the answer has begun, or waits for others: it takes `knownAt` and opens that state of the data itself. */
	isStreamed?: true;
	/** True where it waits for work that all share: it takes no room in the gate meanwhile, and who leaves does not end it for the others. */
	isShared?: true;
}

/** A path of the public API: what is said of it, and how a request of it is read. */
export interface Endpoint extends Description<z.ZodObject> {
	/** Shape of the JSON that it answers; null where it answers with a file or feed of its own. */
	answer: z.ZodType | null;
	/** Reads the texts of a request; a ZodError where one is not valid. */
	read: (texts: Record<string, string>) => z.ZodError | ReadRequest;
}

/** A request whose parameters are valid. */
interface ReadRequest {
	/** The state of the data that is requested; null for the newest. */
	knownAt: string | null;
	run: (ctx: ApiContext, request: Request) => Promise<unknown>;
}

type Run<Parameters extends z.ZodObject, Answer> = (
	ctx: ApiContext,
	parameters: z.output<Parameters>,
	request: Request,
) => Promise<Answer>;

/** A path that answers with JSON of a stated shape: what the shape does not name does not leave. */
export function endpoint<Parameters extends z.ZodObject, Answer extends z.ZodType>({
	run,
	...description
}: Description<Parameters> & { answer: Answer; run: Run<Parameters, z.input<Answer>> }): Endpoint {
	const answered: Run<Parameters, unknown> = async (...request) => {
		const { data, error } = description.answer.safeParse(await run(...request));
		if (error) throw new Error(`the answer of ${description.path} is not of its shape: ${z.prettifyError(error)}`);
		return data;
	};
	return { ...description, read: reading(description.parameters, answered) };
}

/** A path that answers with a file or feed of its own. */
export function fileEndpoint<Parameters extends z.ZodObject>({
	run,
	...description
}: Description<Parameters> & { run: Run<Parameters, Response> }): Endpoint {
	return { ...description, answer: null, read: reading(description.parameters, run) };
}

const state = z.object({ knownAt: knownAt.nullable().default(null) });

function reading<Parameters extends z.ZodObject>(
	parameters: Parameters,
	run: Run<Parameters, unknown>,
): Endpoint["read"] {
	return (texts) => {
		const { data, error } = parameters.strict().safeParse(texts);
		if (error) return error;
		const { knownAt } = state.parse(data);
		return { knownAt, run: (ctx, request) => run(ctx, data as z.output<Parameters>, request) };
	};
}

/** How long an answer may be kept on its way: what a member or a token may see, nowhere; a visitor's, if it is revalidated. */
export const keepingOf = (viewer: Viewer): string => (viewer === null ? "no-cache" : "private, no-store");
