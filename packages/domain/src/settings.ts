import { z } from "zod";

/** What an installation's admins can set. */
export const settingsSchema = z.object({
	/** Share of refused rows above which a file is parked for a decision. */
	parkShare: z.number().min(0).max(1),
	/** Whether visitors without an account may read `open` data. */
	publicReading: z.boolean(),
});
export type Settings = z.infer<typeof settingsSchema>;

/** What holds until an admin sets something else. */
export const DEFAULT_SETTINGS: Settings = { parkShare: 0.05, publicReading: true };
