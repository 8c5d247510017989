-- Scans read the narrow part of a row: details, which are shown one event at a time, go out of line.
ALTER TABLE "events" ALTER COLUMN "details" SET STORAGE EXTERNAL;--> statement-breakpoint
ALTER TABLE "event_revisions" ALTER COLUMN "details" SET STORAGE EXTERNAL;
