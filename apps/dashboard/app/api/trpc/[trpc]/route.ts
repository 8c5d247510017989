import { appRouter } from "@harmattan/api/root";
import { MAX_BATCH_SIZE } from "@harmattan/api/trpc";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { withContext } from "@/server/with-context.ts";

const handler = (request: Request) =>
	withContext(request, (context) =>
		fetchRequestHandler({
			endpoint: "/api/trpc",
			req: request,
			router: appRouter,
			maxBatchSize: MAX_BATCH_SIZE,
			createContext: () => context,
			responseMeta: () => ({ headers: new Headers({ "cache-control": "private, no-store" }) }),
			onError: ({ error, path }) => {
				if (error.code !== "INTERNAL_SERVER_ERROR" || request.signal.aborted) return;
				const cause = error.cause ?? error;
				process.stderr.write(`${path}: ${cause.stack ?? cause.message}\n`);
			},
		}),
	);

export const dynamic = "force-dynamic";
export { handler as GET, handler as POST };
