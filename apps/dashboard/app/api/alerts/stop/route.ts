import { createCaller } from "@harmattan/api/root";
import { TRPCError } from "@trpc/server";
import { redirect } from "next/navigation";
import { withContext } from "@/server/with-context.ts";

export const dynamic = "force-dynamic";

const tokenOf = (request: Request) => new URL(request.url).searchParams.get("token") ?? "";
const page = (state: "yes" | "no") =>
	new Response(null, { status: 303, headers: { location: `/alerts/stop?ended=${state}` } });

/** Ends emails: by the form of our page, or by a mail program's one click (RFC 8058), which is to be answered and not sent elsewhere. */
export const POST = (request: Request) =>
	withContext(request, async (context) => {
		const isMailProgram = (await request.text()).includes("List-Unsubscribe");
		try {
			await createCaller(context).alerts.unsubscribe({ token: tokenOf(request) });
			return isMailProgram ? new Response(null, { status: 204 }) : page("yes");
		} catch (error) {
			if (!(error instanceof TRPCError) || error.code === "INTERNAL_SERVER_ERROR") throw error;
			return isMailProgram ? new Response(null, { status: 404 }) : page("no");
		}
	});

/** In a browser a page asks before it ends anything: programs open links too. */
export const GET = (request: Request) => redirect(`/alerts/stop?token=${encodeURIComponent(tokenOf(request))}`);
