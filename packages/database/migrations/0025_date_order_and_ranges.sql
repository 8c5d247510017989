ALTER TABLE "imports" ADD COLUMN "date_order" text;--> statement-breakpoint
ALTER TABLE "stated_values" ADD COLUMN "low" double precision;--> statement-breakpoint
ALTER TABLE "stated_values" ADD COLUMN "high" double precision;