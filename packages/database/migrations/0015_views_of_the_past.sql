-- The data as they stood at a data revision. A transaction that sets harmattan.known_at and puts the schema past before public on its search path
-- reads these views by the names of the tables: every query reads the past without knowing of it. What has no view here is read as it stands.
INSERT INTO coverage_history (dataset_id, data_revision, coverage)
SELECT dataset_id, 0, jsonb_agg(jsonb_build_object('country', country, 'from', "from", 'to', "to", 'source', source))
FROM dataset_coverage GROUP BY dataset_id;--> statement-breakpoint
-- At the end of the transaction that takes a revision, since coverage is set before as well as after it is taken.
CREATE FUNCTION note_coverage() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	INSERT INTO public.coverage_history (dataset_id, data_revision, coverage)
	SELECT d.id, NEW.id, now_covered.coverage
	FROM public.datasets d
	CROSS JOIN LATERAL (
		SELECT coalesce(jsonb_agg(jsonb_build_object('country', c.country, 'from', c."from", 'to', c."to", 'source', c.source) ORDER BY c.country, c."from"), '[]') AS coverage
		FROM public.dataset_coverage c WHERE c.dataset_id = d.id
	) now_covered
	WHERE now_covered.coverage IS DISTINCT FROM (
		SELECT h.coverage FROM public.coverage_history h WHERE h.dataset_id = d.id ORDER BY h.data_revision DESC LIMIT 1
	);
	RETURN NULL;
END $$;--> statement-breakpoint
CREATE CONSTRAINT TRIGGER note_coverage AFTER INSERT ON data_revisions DEFERRABLE INITIALLY DEFERRED
FOR EACH ROW EXECUTE FUNCTION note_coverage();--> statement-breakpoint
CREATE SCHEMA past;--> statement-breakpoint
CREATE FUNCTION past.known_at() RETURNS integer LANGUAGE sql STABLE PARALLEL SAFE AS $$
	SELECT current_setting('harmattan.known_at')::integer
$$;--> statement-breakpoint
-- A version stood from the revision of the import that wrote it until that of the import that replaced it.
CREATE VIEW past.events AS
SELECT e.date_start, e.date_end, e.date_precision, e.country_stated, e.admin1_stated, e.admin2_stated, e.place, e.latitude, e.longitude, e.geo_precision, e.type,
	e.fatalities_low, e.fatalities_best, e.fatalities_high, e.civilians, e.source_count, e.details, e.day, e.month, e.country, e.admin1, e.point_country, e.point_admin1,
	e.classes, e.side_a, e.side_b, e.actor_ids, e.actors, e.flags, e.cell, e.capital_km, e.centre_km, e.littoral_border_km, e.event_key, e.dataset_id, e.source_id,
	e.revision, e.import_id, e.first_import_id, e.version_text, e.version_rank, e.content_hash, e.fingerprint, e.withdrawal
FROM public.events e JOIN public.imports made ON made.id = e.import_id
WHERE made.data_revision <= past.known_at()
UNION ALL
SELECT r.date_start, r.date_end, r.date_precision, r.country_stated, r.admin1_stated, r.admin2_stated, r.place, r.latitude, r.longitude, r.geo_precision, r.type,
	r.fatalities_low, r.fatalities_best, r.fatalities_high, r.civilians, r.source_count, r.details, r.day, r.month, r.country, r.admin1, r.point_country, r.point_admin1,
	r.classes, r.side_a, r.side_b, r.actor_ids, r.actors, r.flags, r.cell, r.capital_km, r.centre_km, r.littoral_border_km, r.event_key, r.dataset_id, r.source_id,
	r.revision, r.import_id, r.first_import_id, r.version_text, r.version_rank, r.content_hash, r.fingerprint, r.withdrawal
FROM public.event_revisions r
JOIN public.imports made ON made.id = r.import_id
JOIN public.imports ended ON ended.id = r.superseded_by
WHERE made.data_revision <= past.known_at() AND ended.data_revision > past.known_at();--> statement-breakpoint
CREATE VIEW past.imports AS SELECT * FROM public.imports WHERE data_revision <= past.known_at();--> statement-breakpoint
CREATE VIEW past.data_revisions AS SELECT * FROM public.data_revisions WHERE id <= past.known_at();--> statement-breakpoint
CREATE VIEW past.claim_verdicts AS SELECT * FROM public.claim_verdicts WHERE data_revision <= past.known_at();--> statement-breakpoint
CREATE VIEW past.dataset_coverage AS
SELECT newest.dataset_id, span.country, span."from", span."to", span.source
FROM (
	SELECT DISTINCT ON (dataset_id) dataset_id, coverage FROM public.coverage_history
	WHERE data_revision <= past.known_at() ORDER BY dataset_id, data_revision DESC
) newest
CROSS JOIN LATERAL jsonb_to_recordset(newest.coverage) AS span(country text, "from" date, "to" date, source text);--> statement-breakpoint
CREATE VIEW past.milestones AS
SELECT entity_id AS id, c->>'title' AS title, c->>'kind' AS kind, (c->>'dateEarliest')::date AS date_earliest, (c->>'dateLatest')::date AS date_latest,
	ARRAY(SELECT jsonb_array_elements_text(c->'countries')) AS countries, ARRAY(SELECT jsonb_array_elements_text(c->'parties')) AS parties,
	c->>'place' AS place, c->>'note' AS note
FROM (
	SELECT DISTINCT ON (entity_id) entity_id, value->'columns' AS c FROM public.reference_history
	WHERE entity = 'milestone' AND data_revision <= past.known_at() ORDER BY entity_id, version DESC
) newest
WHERE c IS NOT NULL;--> statement-breakpoint
CREATE VIEW past.populations AS
SELECT DISTINCT ON (entity_id) left(entity_id, -5) AS region, right(entity_id, 4)::integer AS year, (value->>'people')::integer AS people, value->>'source' AS source
FROM public.reference_history
WHERE entity = 'population' AND data_revision <= past.known_at() ORDER BY entity_id, version DESC;
