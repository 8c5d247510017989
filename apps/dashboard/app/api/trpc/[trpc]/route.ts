import { appRouter } from "@harmattan/api/root";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { requestContext } from "@/server/context.ts";

const handler = (request: Request) =>
	fetchRequestHandler({ endpoint: "/api/trpc", req: request, router: appRouter, createContext: requestContext });

export const dynamic = "force-dynamic";
export { handler as GET, handler as POST };
