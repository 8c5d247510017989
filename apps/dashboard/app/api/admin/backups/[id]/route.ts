import { backupDownload } from "@harmattan/api/exports/backup-download";
import { readEnvironment } from "@/server/environment.ts";
import { withAdmin } from "@/server/with-context.ts";

export const dynamic = "force-dynamic";
export const GET = (request: Request, { params }: { params: Promise<{ id: string }> }) =>
	withAdmin(
		request,
		async (context) => backupDownload(context, readEnvironment().HARMATTAN_BACKUPS_DIR, Number((await params).id)),
		{ isFresh: true },
	);
