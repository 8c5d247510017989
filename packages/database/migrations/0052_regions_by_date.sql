CREATE TABLE "region_versions" (
	"region_id" text NOT NULL,
	"position" integer NOT NULL,
	"name" text NOT NULL,
	"valid_from" date,
	"valid_to" date,
	"pcode" text,
	CONSTRAINT "region_versions_region_id_position_pk" PRIMARY KEY("region_id","position")
);
--> statement-breakpoint
ALTER TABLE "event_revisions" ADD COLUMN "finer_unit" text;--> statement-breakpoint
ALTER TABLE "events" ADD COLUMN "finer_unit" text;--> statement-breakpoint
ALTER TABLE "regions" ADD COLUMN "replaces" text;--> statement-breakpoint
ALTER TABLE "region_versions" ADD CONSTRAINT "region_versions_region_id_regions_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."regions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE TRIGGER announce_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON region_versions FOR EACH STATEMENT EXECUTE FUNCTION announce_change('data');--> statement-breakpoint
CREATE OR REPLACE VIEW past.events AS
SELECT e.date_start, e.date_end, e.date_precision, e.country_stated, e.admin1_stated, e.admin2_stated, e.place, e.latitude, e.longitude, e.geo_precision, e.type,
	e.fatalities_low, e.fatalities_best, e.fatalities_high, e.civilians, e.source_count, e.details, e.day, e.month, e.country, e.admin1, e.point_country, e.point_admin1,
	e.classes, e.side_a, e.side_b, e.actor_ids, e.actors, e.flags, e.cell, e.capital_km, e.centre_km, e.littoral_border_km, e.event_key, e.dataset_id, e.source_id,
	e.revision, e.import_id, e.first_import_id, e.version_text, e.version_rank, e.content_hash, e.fingerprint, e.withdrawal, e.finer_unit
FROM public.events e JOIN public.imports made ON made.id = e.import_id
WHERE made.data_revision <= past.known_at()
UNION ALL
SELECT r.date_start, r.date_end, r.date_precision, r.country_stated, r.admin1_stated, r.admin2_stated, r.place, r.latitude, r.longitude, r.geo_precision, r.type,
	r.fatalities_low, r.fatalities_best, r.fatalities_high, r.civilians, r.source_count, r.details, r.day, r.month, r.country, r.admin1, r.point_country, r.point_admin1,
	r.classes, r.side_a, r.side_b, r.actor_ids, r.actors, r.flags, r.cell, r.capital_km, r.centre_km, r.littoral_border_km, r.event_key, r.dataset_id, r.source_id,
	r.revision, r.import_id, r.first_import_id, r.version_text, r.version_rank, r.content_hash, r.fingerprint, r.withdrawal, r.finer_unit
FROM public.event_revisions r
JOIN public.imports made ON made.id = r.import_id
JOIN public.imports ended ON ended.id = r.superseded_by
WHERE made.data_revision <= past.known_at() AND ended.data_revision > past.known_at();--> statement-breakpoint
CREATE OR REPLACE VIEW past.event_revisions AS
SELECT r.* FROM public.event_revisions r JOIN public.imports ended ON ended.id = r.superseded_by
WHERE ended.data_revision <= past.known_at();--> statement-breakpoint
CREATE OR REPLACE VIEW past.regions AS
SELECT laid.* FROM past.newest('region') r CROSS JOIN LATERAL jsonb_populate_record(null::public.regions, past.columns_of(r.value->'columns')) laid;--> statement-breakpoint
CREATE VIEW past.region_versions AS
SELECT laid.* FROM past.newest('region') r
CROSS JOIN LATERAL jsonb_array_elements(r.value->'children'->'versions') child
CROSS JOIN LATERAL jsonb_populate_record(null::public.region_versions, past.columns_of(child)) laid;
