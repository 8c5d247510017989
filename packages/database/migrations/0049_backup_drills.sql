ALTER TABLE "backups" ADD COLUMN "drilled_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "backups" ADD COLUMN "drill_error" text;--> statement-breakpoint
ALTER TABLE "backups" ADD COLUMN "placed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "backups" ADD COLUMN "place_error" text;