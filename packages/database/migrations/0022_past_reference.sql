-- Versions that had been replaced by then.
CREATE VIEW past.event_revisions AS
SELECT r.* FROM public.event_revisions r JOIN public.imports ended ON ended.id = r.superseded_by
WHERE ended.data_revision <= past.known_at();--> statement-breakpoint
-- Reference data as they were written: a row's newest version up to the known revision, laid into the columns of its table.
CREATE FUNCTION past.newest(of_entity text) RETURNS TABLE (id text, value jsonb) LANGUAGE sql STABLE PARALLEL SAFE AS $$
	SELECT newest.entity_id, newest.value
	FROM (
		SELECT DISTINCT ON (h.entity_id) h.entity_id, h.value FROM public.reference_history h
		WHERE h.entity = of_entity AND h.data_revision <= past.known_at() ORDER BY h.entity_id, h.version DESC
	) newest
	WHERE newest.value IS NOT NULL
$$;--> statement-breakpoint
CREATE FUNCTION past.columns_of(written jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
	SELECT jsonb_object_agg(lower(regexp_replace(key, '([A-Z])', '_\1', 'g')), value) FROM jsonb_each(written)
$$;--> statement-breakpoint
CREATE VIEW past.regions AS
SELECT laid.* FROM past.newest('region') r CROSS JOIN LATERAL jsonb_populate_record(null::public.regions, past.columns_of(r.value->'columns')) laid;--> statement-breakpoint
CREATE VIEW past.region_members AS
SELECT laid.* FROM past.newest('region') r
CROSS JOIN LATERAL jsonb_array_elements(r.value->'children'->'members') child
CROSS JOIN LATERAL jsonb_populate_record(null::public.region_members, past.columns_of(child)) laid;--> statement-breakpoint
CREATE VIEW past.actors AS
SELECT laid.* FROM past.newest('actor') r CROSS JOIN LATERAL jsonb_populate_record(null::public.actors, past.columns_of(r.value->'columns')) laid;--> statement-breakpoint
CREATE VIEW past.actor_aliases AS
SELECT (row_number() OVER (ORDER BY r.id, child.place))::integer AS id, laid.actor_id, laid.dataset_id, laid.name, laid.country, laid."from", laid."to"
FROM past.newest('actor') r
CROSS JOIN LATERAL jsonb_array_elements(r.value->'children'->'aliases') WITH ORDINALITY child(written, place)
CROSS JOIN LATERAL jsonb_populate_record(null::public.actor_aliases, past.columns_of(child.written)) laid;--> statement-breakpoint
CREATE VIEW past.presence_spells AS
SELECT laid.* FROM past.newest('presence') r CROSS JOIN LATERAL jsonb_populate_record(null::public.presence_spells, past.columns_of(r.value->'columns')) laid;--> statement-breakpoint
CREATE VIEW past.strength_observations AS
SELECT laid.* FROM past.newest('presence') r
CROSS JOIN LATERAL jsonb_array_elements(r.value->'children'->'strengths') child
CROSS JOIN LATERAL jsonb_populate_record(null::public.strength_observations, past.columns_of(child)) laid;--> statement-breakpoint
CREATE VIEW past.engagements AS
SELECT laid.* FROM past.newest('engagement') r CROSS JOIN LATERAL jsonb_populate_record(null::public.engagements, past.columns_of(r.value->'columns')) laid;--> statement-breakpoint
CREATE VIEW past.places AS
SELECT laid.* FROM past.newest('place') r CROSS JOIN LATERAL jsonb_populate_record(null::public.places, past.columns_of(r.value->'columns')) laid;--> statement-breakpoint
CREATE VIEW past.claims AS
SELECT laid.* FROM past.newest('claim') r CROSS JOIN LATERAL jsonb_populate_record(null::public.claims, past.columns_of(r.value->'columns')) laid;--> statement-breakpoint
CREATE VIEW past.documents AS
SELECT laid.* FROM past.newest('document') r CROSS JOIN LATERAL jsonb_populate_record(null::public.documents, past.columns_of(r.value->'columns')) laid;--> statement-breakpoint
CREATE VIEW past.endnotes AS
SELECT laid.* FROM past.newest('document') r
CROSS JOIN LATERAL jsonb_array_elements(r.value->'children'->'endnotes') child
CROSS JOIN LATERAL jsonb_populate_record(null::public.endnotes, past.columns_of(child)) laid;--> statement-breakpoint
CREATE VIEW past.citations AS
SELECT CASE WHEN cited.written->>'child' IS NULL THEN r.entity ELSE 'strength' END AS entity, coalesce(cited.written->>'child', r.id) AS entity_id,
	(cited.place - 1)::integer AS position, laid.field, laid.origin, laid.endnote, laid.document_id, laid.note
FROM unnest(ARRAY['presence', 'milestone', 'engagement', 'place', 'claim', 'region']) AS of_entity(entity)
CROSS JOIN LATERAL (SELECT of_entity.entity, newest.* FROM past.newest(of_entity.entity) newest) r
CROSS JOIN LATERAL jsonb_array_elements(r.value->'citations') WITH ORDINALITY cited(written, place)
CROSS JOIN LATERAL jsonb_populate_record(null::public.citations, past.columns_of(cited.written)) laid;
