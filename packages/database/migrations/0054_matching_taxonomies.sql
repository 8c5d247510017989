CREATE TABLE "matching_taxonomies" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"weight" double precision NOT NULL,
	"categories" jsonb NOT NULL,
	"note" text
);
--> statement-breakpoint
CREATE TRIGGER announce_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON matching_taxonomies FOR EACH STATEMENT EXECUTE FUNCTION announce_change('data');--> statement-breakpoint
CREATE VIEW past.matching_taxonomies AS
SELECT laid.* FROM past.newest('matching_taxonomy') r CROSS JOIN LATERAL jsonb_populate_record(null::public.matching_taxonomies, past.columns_of(r.value->'columns')) laid;
