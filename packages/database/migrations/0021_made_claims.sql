ALTER TABLE "claims" ADD COLUMN "bound" jsonb;--> statement-breakpoint
ALTER TABLE "claims" ADD COLUMN "author" text;