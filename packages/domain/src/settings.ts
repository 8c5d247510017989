import { z } from "zod";
import { BACKUP_EVERY } from "./backup-schedule.ts";
import { SECOND_FACTOR_FROM } from "./people/proof.ts";

/** What an installation's admins can set. */
export const settingsSchema = z.object({
	/** Share of refused rows above which a file is parked for a decision. */
	parkShare: z.number().min(0).max(1),
	/** Whether visitors without an account may read `open` data. */
	publicReading: z.boolean(),
	/** Whether alerts wait for an analyst before they go out. */
	alertsWait: z.boolean(),
	/** Days after which a session ends, however much it is used. */
	sessionDays: z.number().int().min(1).max(90),
	/** Hours without use after which a session ends. */
	sessionIdleHours: z.number().int().min(1).max(2160),
	/** Whether publishing a brief, opening counts of restricted data, removing a dataset and switching this off needs a second person. */
	fourEyes: z.boolean(),
	/** How often backups are written by themselves. */
	backupEvery: z.enum(BACKUP_EVERY),
	/** Backups that are kept in the folder. */
	backupsKept: z.number().int().min(1).max(100),
	/** Days for which the address and the browser of a session are kept. */
	addressDays: z.number().int().min(1).max(365),
	/** Months for which entries of the audit log are kept; null: for ever. */
	auditMonths: z.number().int().min(12).max(240).nullable(),
	/** The role from which on accounts need a second factor. */
	secondFactorFrom: z.enum(SECOND_FACTOR_FROM),
	/** Whether the worker looks each night for new candidate releases of UCDP. */
	fetchUcdp: z.boolean(),
	/** Whether the worker fetches each night what ACLED has changed and deleted. */
	fetchAcled: z.boolean(),
	/** Countries that are fetched from ACLED, as it names them; none: all that the account may read. */
	acledCountries: z.array(z.string().trim().min(1).max(60)).max(60),
});
export type Settings = z.infer<typeof settingsSchema>;

/** What holds until an admin sets something else. */
export const DEFAULT_SETTINGS: Settings = {
	parkShare: 0.05,
	publicReading: true,
	alertsWait: false,
	sessionDays: 30,
	sessionIdleHours: 168,
	fourEyes: false,
	backupEvery: "day",
	backupsKept: 5,
	addressDays: 30,
	auditMonths: null,
	secondFactorFrom: "admin",
	fetchUcdp: false,
	fetchAcled: false,
	acledCountries: [],
};
