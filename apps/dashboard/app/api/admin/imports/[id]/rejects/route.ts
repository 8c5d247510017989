import { rejectsFile } from "@harmattan/api/exports/rejects-file";
import { withAdmin } from "@/server/with-context.ts";

export const dynamic = "force-dynamic";
export const GET = async (request: Request, { params }: { params: Promise<{ id: string }> }) => {
	const { id } = await params;
	return withAdmin(request, (context) => rejectsFile(context, Number(id)));
};
