CREATE VIEW past.stated_series AS
SELECT entity_id AS id, value->>'name' AS name, value->>'unit' AS unit, value->>'interval' AS "interval"
FROM (
	SELECT DISTINCT ON (entity_id) entity_id, value FROM public.reference_history
	WHERE entity = 'series' AND data_revision <= past.known_at() ORDER BY entity_id, version DESC
) newest
WHERE value IS NOT NULL;--> statement-breakpoint
CREATE VIEW past.stated_values AS
SELECT newest.entity_id AS series_id, stated.region, stated.period, stated.value, stated.source
FROM (
	SELECT DISTINCT ON (entity_id) entity_id, value FROM public.reference_history
	WHERE entity = 'series' AND data_revision <= past.known_at() ORDER BY entity_id, version DESC
) newest
CROSS JOIN LATERAL jsonb_to_recordset(newest.value->'values') AS stated(region text, period date, value double precision, source text);
