-- Coverage is formed again from the committed imports: it claimed years and countries that no file held (docs/decisions/0024-coverage-is-a-union-of-spans.md).
-- What a person has stated, known by a source that the importer never wrote, stays as it is.
CREATE TEMPORARY TABLE import_facts AS
WITH own AS (
	SELECT import_id AS id, country, min(date_start) AS first_day, max(date_start) AS last_day FROM events GROUP BY 1, 2
	UNION ALL SELECT first_import_id, country, min(date_start), max(date_start) FROM events GROUP BY 1, 2
	UNION ALL SELECT import_id, country, min(date_start), max(date_start) FROM event_revisions GROUP BY 1, 2
), named AS (
	-- An unchanged event of a release belongs to an earlier import, and carries the newest release that states it.
	SELECT dataset_id, version_text, country FROM events WHERE version_text ~ '^\d\d[.]' GROUP BY 1, 2, 3
)
SELECT i.id, i.dataset_id, i.format, i.data_revision,
	(SELECT u.data_revision FROM imports u WHERE u.reverts = i.id AND u.status = 'committed') AS ended_revision,
	regexp_match(i.release, '^(\d{2})\.(\d{1,2})$') AS final,
	coalesce(regexp_match(i.release, '^(\d{2})\.0\.(0?[1-9]|1[0-2])$'), (regexp_match(i.release, '^(\d{2})\.(0[1-9]|1[0-2])\.\d{2}\.(\d{2})$'))[1:2]) AS months_from,
	coalesce(regexp_match(i.release, '^(\d{2})\.0\.(0?[1-9]|1[0-2])$'), (regexp_match(i.release, '^(\d{2})\.(0[1-9]|1[0-2])\.(\d{2})\.(0[1-9]|1[0-2])$'))[3:4]) AS months_to,
	i.release,
	array(
		SELECT own.country FROM own WHERE own.id = i.id AND own.country IS NOT NULL
		UNION SELECT named.country FROM named WHERE named.dataset_id = i.dataset_id AND named.version_text = i.release AND i.format = 'ucdp-ged' AND named.country IS NOT NULL
	) AS countries,
	(SELECT min(own.first_day) FROM own WHERE own.id = i.id) AS first_day,
	(SELECT max(own.last_day) FROM own WHERE own.id = i.id) AS last_day
FROM imports i
WHERE i.data_revision IS NOT NULL AND i.kind IN ('file', 'feed') AND i.status IN ('committed', 'rolled_back') AND i.format <> 'demonstration';--> statement-breakpoint
CREATE TEMPORARY TABLE import_spans AS
WITH released AS (
	SELECT f.*,
		CASE WHEN final IS NOT NULL THEN date '1989-01-01'
			WHEN months_from IS NOT NULL THEN make_date(2000 + months_from[1]::int, months_from[2]::int, 1) END AS covers_from,
		CASE WHEN final IS NOT NULL THEN make_date(2000 + final[1]::int - 1, 12, 31)
			WHEN months_to IS NOT NULL THEN (make_date(2000 + months_to[1]::int, months_to[2]::int, 1) + interval '1 month - 1 day')::date END AS covers_to
	FROM import_facts f
)
SELECT r.id AS import_id, r.dataset_id, r.data_revision, r.ended_revision, country, r.covers_from AS "from", r.covers_to AS "to", 'complete' AS kind,
	'UCDP GED ' || r.release || CASE WHEN cardinality(r.countries) >= 20 THEN '' ELSE ', an extract' END AS source
FROM released r CROSS JOIN LATERAL unnest(CASE WHEN cardinality(r.countries) >= 20 THEN ARRAY['world'] ELSE r.countries END) country
WHERE r.format = 'ucdp-ged' AND r.covers_from IS NOT NULL
UNION ALL
SELECT r.id, r.dataset_id, r.data_revision, r.ended_revision, country, r.first_day, r.last_day, 'unstated', 'the file''s events; its coverage is not stated'
FROM released r CROSS JOIN LATERAL unnest(r.countries) country
WHERE (r.format <> 'ucdp-ged' OR r.covers_from IS NULL) AND r.first_day IS NOT NULL;--> statement-breakpoint
CREATE FUNCTION pg_temp.is_formed(source text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
	SELECT source LIKE 'UCDP GED %: the years that the release covers'
		OR source IN ('the years that the file''s events span; its release is not stated', 'first and last day of the records')
$$;--> statement-breakpoint
DELETE FROM dataset_coverage WHERE pg_temp.is_formed(source);--> statement-breakpoint
UPDATE dataset_coverage c SET import_id = made.id FROM (
	SELECT dataset_id, max(id) AS id FROM imports WHERE format = 'demonstration' AND status = 'committed' AND data_revision IS NOT NULL GROUP BY dataset_id
) made WHERE made.dataset_id = c.dataset_id AND c.source = 'the generator''s span';--> statement-breakpoint
INSERT INTO dataset_coverage (dataset_id, country, "from", "to", kind, source, import_id)
SELECT dataset_id, country, "from", "to", kind, source, import_id FROM import_spans WHERE ended_revision IS NULL;--> statement-breakpoint
-- The past is repaired too: a figure as of a revision is what that data supported, not what was wrongly claimed of it.
CREATE TEMPORARY TABLE repaired_history AS
WITH points AS (
	SELECT dataset_id, data_revision FROM coverage_history
	UNION SELECT dataset_id, data_revision FROM import_spans
	UNION SELECT dataset_id, ended_revision FROM import_spans WHERE ended_revision IS NOT NULL
), stated AS (
	SELECT p.dataset_id, p.data_revision, span.country, span."from", span."to", 'complete' AS kind, span.source, NULL::integer AS "importId"
	FROM points p
	CROSS JOIN LATERAL (
		SELECT h.coverage FROM coverage_history h WHERE h.dataset_id = p.dataset_id AND h.data_revision <= p.data_revision ORDER BY h.data_revision DESC LIMIT 1
	) newest
	CROSS JOIN LATERAL jsonb_to_recordset(newest.coverage) AS span(country text, "from" date, "to" date, source text)
	WHERE NOT pg_temp.is_formed(span.source)
), formed AS (
	SELECT p.dataset_id, p.data_revision, s.country, s."from", s."to", s.kind, s.source, s.import_id AS "importId"
	FROM points p JOIN import_spans s ON s.dataset_id = p.dataset_id AND s.data_revision <= p.data_revision AND (s.ended_revision IS NULL OR s.ended_revision > p.data_revision)
)
SELECT p.dataset_id, p.data_revision, coalesce((
	SELECT jsonb_agg(jsonb_build_object('country', a.country, 'from', a."from", 'to', a."to", 'kind', a.kind, 'source', a.source, 'importId', a."importId")
		ORDER BY a.country, a."from", a."importId")
	FROM (SELECT * FROM stated UNION ALL SELECT * FROM formed) a WHERE a.dataset_id = p.dataset_id AND a.data_revision = p.data_revision
), '[]') AS coverage
FROM points p;--> statement-breakpoint
DELETE FROM coverage_history;--> statement-breakpoint
INSERT INTO coverage_history (dataset_id, data_revision, coverage) SELECT dataset_id, data_revision, coverage FROM repaired_history;--> statement-breakpoint
DROP TABLE repaired_history, import_spans, import_facts;--> statement-breakpoint
CREATE OR REPLACE FUNCTION note_coverage() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	INSERT INTO public.coverage_history (dataset_id, data_revision, coverage)
	SELECT d.id, NEW.id, now_covered.coverage
	FROM public.datasets d
	CROSS JOIN LATERAL (
		SELECT coalesce(jsonb_agg(jsonb_build_object('country', c.country, 'from', c."from", 'to', c."to", 'kind', c.kind, 'source', c.source, 'importId', c.import_id)
			ORDER BY c.country, c."from", c.import_id), '[]') AS coverage
		FROM public.dataset_coverage c WHERE c.dataset_id = d.id
	) now_covered
	WHERE now_covered.coverage IS DISTINCT FROM (
		SELECT h.coverage FROM public.coverage_history h WHERE h.dataset_id = d.id ORDER BY h.data_revision DESC LIMIT 1
	);
	RETURN NULL;
END $$;--> statement-breakpoint
DROP VIEW past.dataset_coverage;--> statement-breakpoint
CREATE VIEW past.dataset_coverage AS
SELECT row_number() OVER ()::integer AS id, newest.dataset_id, span.country, span."from", span."to", coalesce(span.kind, 'complete') AS kind, span.source, span."importId" AS import_id
FROM (
	SELECT DISTINCT ON (dataset_id) dataset_id, coverage FROM public.coverage_history
	WHERE data_revision <= past.known_at() ORDER BY dataset_id, data_revision DESC
) newest
CROSS JOIN LATERAL jsonb_to_recordset(newest.coverage) AS span(country text, "from" date, "to" date, kind text, source text, "importId" integer);--> statement-breakpoint
CREATE OR REPLACE VIEW past.imports AS SELECT * FROM public.imports WHERE data_revision <= past.known_at();--> statement-breakpoint
-- Releases of several months come after the release of their last month alone: they were of one rank, and each quarantined the other's rows.
CREATE FUNCTION pg_temp.ranked(text text, rank bigint) RETURNS bigint LANGUAGE sql IMMUTABLE AS $$
	SELECT rank / 10000 * 10000 + rank % 10000 * 2 + CASE WHEN text ~ '^\d+[._]\d+[._]\d+[._]\d+$' THEN 1 ELSE 0 END
$$;--> statement-breakpoint
UPDATE events SET version_rank = pg_temp.ranked(version_text, version_rank)
WHERE version_rank BETWEEN 100000 AND 999999 AND version_rank % 10000 BETWEEN 1 AND 99;--> statement-breakpoint
UPDATE event_revisions SET version_rank = pg_temp.ranked(version_text, version_rank)
WHERE version_rank BETWEEN 100000 AND 999999 AND version_rank % 10000 BETWEEN 1 AND 99;--> statement-breakpoint
UPDATE confirmations SET version_rank = pg_temp.ranked(version_text, version_rank)
WHERE version_rank BETWEEN 100000 AND 999999 AND version_rank % 10000 BETWEEN 1 AND 99;
