import { askForBackup, listBackups } from "@harmattan/database/backup/backup-records";
import { listSecondPersons } from "@harmattan/database/changes/second-person";
import { changeSettings } from "@harmattan/database/changes/settings";
import { listAudit } from "@harmattan/database/queries/audit";
import { checkAudit } from "@harmattan/database/queries/audit-chain";
import { readInstallation } from "@harmattan/database/queries/installation";
import { readSettings } from "@harmattan/database/queries/settings";
import { settingsSchema } from "@harmattan/domain/settings";
import { z } from "zod";
import { rowNumber } from "../inputs.ts";
import { adminProcedure, freshAdminProcedure, router } from "../trpc.ts";

const BACKUPS_SHOWN = 10;

/** What concerns the installation as a whole, for admins: settings, audit log, health. */
export const installationRouter = router({
	settings: adminProcedure.meta({ isKept: true }).query(({ ctx }) => readSettings(ctx.db)),
	changeSettings: freshAdminProcedure
		.input(settingsSchema.partial())
		.mutation(({ ctx, input }) => changeSettings(ctx.db, ctx.member, input, ctx.now)),
	/** What one person wants done and a second has to want too. */
	secondPersons: adminProcedure.query(({ ctx }) => listSecondPersons(ctx.db, ctx.now)),
	audit: adminProcedure
		.meta({ isKept: true })
		.input(
			z.object({
				before: rowNumber.nullable().default(null),
				entity: z.string().max(40).nullable().default(null),
				search: z.string().trim().max(100).nullable().default(null),
			}),
		)
		.query(({ ctx, input }) => listAudit(ctx.db, { ...input, limit: 100 })),
	/** The whole audit log against its chain. */
	auditChain: adminProcedure.query(({ ctx }) => checkAudit(ctx.primary, null)),
	backups: adminProcedure.query(({ ctx }) => listBackups(ctx.db, BACKUPS_SHOWN)),
	backUp: freshAdminProcedure.mutation(({ ctx }) => askForBackup(ctx.db, ctx.member, ctx.now)),
	health: adminProcedure.query(({ ctx }) => readInstallation(ctx.db)),
});
