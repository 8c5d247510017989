CREATE TABLE "zone_scales" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"classes" text[] NOT NULL,
	"note" text
);
--> statement-breakpoint
CREATE TABLE "zones" (
	"id" text PRIMARY KEY NOT NULL,
	"zone" text NOT NULL,
	"name" text NOT NULL,
	"actor" text NOT NULL,
	"scale" text NOT NULL,
	"class" text NOT NULL,
	"month" text NOT NULL,
	"geometry" jsonb,
	"geometry_source" text,
	"confidence" text NOT NULL,
	"author" text NOT NULL,
	"note" text,
	"synthetic" boolean NOT NULL
);
--> statement-breakpoint
CREATE TRIGGER announce_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON zones FOR EACH STATEMENT EXECUTE FUNCTION announce_change('data');--> statement-breakpoint
CREATE TRIGGER announce_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON zone_scales FOR EACH STATEMENT EXECUTE FUNCTION announce_change('data');--> statement-breakpoint
CREATE VIEW past.zones AS
SELECT laid.* FROM past.newest('zone') r CROSS JOIN LATERAL jsonb_populate_record(null::public.zones, past.columns_of(r.value->'columns')) laid;--> statement-breakpoint
CREATE VIEW past.zone_scales AS
SELECT laid.* FROM past.newest('zone_scale') r CROSS JOIN LATERAL jsonb_populate_record(null::public.zone_scales, past.columns_of(r.value->'columns')) laid;
