ALTER TABLE "actor_aliases" ADD COLUMN "admin1" text;--> statement-breakpoint
CREATE OR REPLACE VIEW past.actor_aliases AS
SELECT (row_number() OVER (ORDER BY r.id, child.place))::integer AS id, laid.actor_id, laid.dataset_id, laid.name, laid.country, laid."from", laid."to", laid.admin1
FROM past.newest('actor') r
CROSS JOIN LATERAL jsonb_array_elements(r.value->'children'->'aliases') WITH ORDINALITY child(written, place)
CROSS JOIN LATERAL jsonb_populate_record(null::public.actor_aliases, past.columns_of(child.written)) laid;
