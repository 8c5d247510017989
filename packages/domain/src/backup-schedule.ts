/** How often backups are written by themselves. */
export const BACKUP_EVERY = ["never", "day", "week"] as const;
export type BackupEvery = (typeof BACKUP_EVERY)[number];

const MONDAY = 1;

/** True on a day on which a backup is written by itself: every one, or Mondays (UTC). */
export const isBackupDue = ({ backupEvery }: { backupEvery: BackupEvery }, now: Date): boolean =>
	backupEvery === "day" || (backupEvery === "week" && now.getUTCDay() === MONDAY);
