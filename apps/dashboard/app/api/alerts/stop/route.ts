import { createCaller } from "@harmattan/api/root";
import { TRPCError } from "@trpc/server";
import { redirect } from "next/navigation";
import { withContext } from "@/server/with-context.ts";

export const dynamic = "force-dynamic";

const tokenOf = (request: Request) => new URL(request.url).searchParams.get("token") ?? "";

/** A mail program's one click (RFC 8058): it sends a form of its own and no cookie. */
export const POST = (request: Request) =>
	withContext(request, async (context) => {
		try {
			await createCaller(context).alerts.unsubscribe({ token: tokenOf(request) });
			return new Response(null, { status: 204 });
		} catch (error) {
			if (error instanceof TRPCError && error.code !== "INTERNAL_SERVER_ERROR")
				return new Response(null, { status: 404 });
			throw error;
		}
	});

/** In a browser a page asks before it ends anything: programs open links too. */
export const GET = (request: Request) => redirect(`/alerts/stop?token=${encodeURIComponent(tokenOf(request))}`);
