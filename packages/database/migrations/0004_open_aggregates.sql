ALTER TABLE "datasets" ADD COLUMN "aggregates_open" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "datasets" ADD COLUMN "aggregates_permission" text;