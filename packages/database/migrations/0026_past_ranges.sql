DROP VIEW past.imports;--> statement-breakpoint
CREATE VIEW past.imports AS SELECT * FROM public.imports WHERE data_revision <= past.known_at();--> statement-breakpoint
DROP VIEW past.stated_values;--> statement-breakpoint
CREATE VIEW past.stated_values AS
SELECT newest.entity_id AS series_id, stated.region, stated.period, stated.value, stated.low, stated.high, stated.source
FROM (
	SELECT DISTINCT ON (entity_id) entity_id, value FROM public.reference_history
	WHERE entity = 'series' AND data_revision <= past.known_at() ORDER BY entity_id, version DESC
) newest
CROSS JOIN LATERAL jsonb_to_recordset(newest.value->'values') AS stated(region text, period date, value double precision, low double precision, high double precision, source text);
