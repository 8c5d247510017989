import { withAdmin } from "@/server/with-context.ts";

const handler = (request: Request) => withAdmin(request, ({ uploads, member }) => uploads.handle(request, member));

export const dynamic = "force-dynamic";
export { handler as DELETE, handler as HEAD, handler as OPTIONS, handler as PATCH, handler as POST };
