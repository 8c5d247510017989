import { z } from "zod";

/** What an installation's admins can set, with the defaults that hold until they do. */
export const settingsSchema = z.object({
	/** Share of refused rows above which a file is parked for a decision. */
	parkShare: z.number().min(0).max(1).default(0.05),
	/** Whether visitors without an account may read `open` data. */
	publicReading: z.boolean().default(true),
});
export type Settings = z.infer<typeof settingsSchema>;
