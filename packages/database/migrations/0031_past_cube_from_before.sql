-- Forms what months of the cube were before an import, from the versions that stood then.
CREATE FUNCTION form_cube_before(of_dataset text, before_import integer, countries text[], months integer[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE until_revision integer;
BEGIN
	SELECT data_revision INTO until_revision FROM imports WHERE id = before_import;
	IF until_revision IS NULL THEN RETURN; END IF;
	PERFORM set_config('harmattan.known_at', (until_revision - 1)::text, true);
	DELETE FROM event_cube_before b USING unnest(countries, months) t(country, month)
	WHERE b.dataset_id = of_dataset AND b.until_import = before_import AND b.country = t.country AND b.month = t.month;
	DELETE FROM country_months_before b USING unnest(countries, months) t(country, month)
	WHERE b.dataset_id = of_dataset AND b.until_import = before_import AND b.country = t.country AND b.month = t.month;
	INSERT INTO event_cube_before (dataset_id, country, month, side_a, side_b, type, classes, events, events_with_deaths, fatalities_low, fatalities_best,
		fatalities_high, civilians, until_import)
	SELECT of_dataset, t.country, t.month, s.side_a, s.side_b, s.type, s.classes, s.events, s.events_with_deaths, s.fatalities_low, s.fatalities_best,
		s.fatalities_high, s.civilians, before_import
	-- LATERAL: the planner would else read all events.
	FROM unnest(countries, months) t(country, month) CROSS JOIN LATERAL (
		SELECT e.side_a, e.side_b, e.type, e.classes, count(*) AS events, count(*) FILTER (WHERE e.fatalities_best > 0) AS events_with_deaths,
			sum(e.fatalities_low) AS fatalities_low, sum(e.fatalities_best) AS fatalities_best, sum(e.fatalities_high) AS fatalities_high,
			sum(e.civilians) AS civilians
		FROM past.events e
		WHERE e.dataset_id = of_dataset AND e.country = t.country AND e.withdrawal IS NULL
			AND e.day >= make_date(1970 + t.month / 12, t.month % 12 + 1, 1) - date '1970-01-01'
			AND e.day < make_date(1970 + (t.month + 1) / 12, (t.month + 1) % 12 + 1, 1) - date '1970-01-01'
		GROUP BY e.side_a, e.side_b, e.type, e.classes
	) s;
	INSERT INTO country_months_before (dataset_id, country, month, classes, events, events_with_deaths, fatalities_low, fatalities_best, fatalities_high,
		civilians, until_import)
	SELECT b.dataset_id, b.country, b.month, b.classes, sum(b.events), sum(b.events_with_deaths), sum(b.fatalities_low), sum(b.fatalities_best),
		sum(b.fatalities_high), sum(b.civilians), b.until_import
	FROM event_cube_before b JOIN unnest(countries, months) t(country, month) ON b.country = t.country AND b.month = t.month
	WHERE b.dataset_id = of_dataset AND b.until_import = before_import
	GROUP BY b.dataset_id, b.country, b.month, b.classes, b.until_import;
END $$;--> statement-breakpoint
-- What the imports so far have touched: what they wrote, and what they replaced.
INSERT INTO cube_changes (dataset_id, country, month, import_id)
SELECT dataset_id, country, month, import_id FROM events WHERE country IS NOT NULL
UNION SELECT dataset_id, country, month, import_id FROM event_revisions WHERE country IS NOT NULL
UNION SELECT dataset_id, country, month, superseded_by FROM event_revisions WHERE country IS NOT NULL;--> statement-breakpoint
SELECT form_cube_before(dataset_id, import_id, array_agg(country), array_agg(month)) FROM cube_changes GROUP BY dataset_id, import_id;--> statement-breakpoint
-- Of the months that imports after the revision have touched, the first of these imports.
CREATE VIEW past.touched_months AS
SELECT DISTINCT ON (c.dataset_id, c.country, c.month) c.dataset_id, c.country, c.month, c.import_id
FROM public.cube_changes c JOIN public.imports i ON i.id = c.import_id
WHERE i.data_revision > past.known_at()
ORDER BY c.dataset_id, c.country, c.month, i.data_revision;--> statement-breakpoint
DROP VIEW past.country_months;--> statement-breakpoint
CREATE VIEW past.country_months AS
SELECT c.dataset_id, c.country, c.month, c.classes, c.events, c.events_with_deaths, c.fatalities_low, c.fatalities_best, c.fatalities_high, c.civilians
FROM public.country_months c
WHERE NOT EXISTS (SELECT FROM past.touched_months t WHERE t.dataset_id = c.dataset_id AND t.country = c.country AND t.month = c.month)
UNION ALL
SELECT b.dataset_id, b.country, b.month, b.classes, b.events, b.events_with_deaths, b.fatalities_low, b.fatalities_best, b.fatalities_high, b.civilians
FROM past.touched_months t
JOIN public.country_months_before b ON b.dataset_id = t.dataset_id AND b.until_import = t.import_id AND b.country = t.country AND b.month = t.month;--> statement-breakpoint
DROP VIEW past.event_cube;--> statement-breakpoint
CREATE VIEW past.event_cube AS
SELECT c.dataset_id, c.country, c.month, c.side_a, c.side_b, c.type, c.classes, c.events, c.events_with_deaths, c.fatalities_low, c.fatalities_best,
	c.fatalities_high, c.civilians
FROM public.event_cube c
WHERE NOT EXISTS (SELECT FROM past.touched_months t WHERE t.dataset_id = c.dataset_id AND t.country = c.country AND t.month = c.month)
UNION ALL
SELECT b.dataset_id, b.country, b.month, b.side_a, b.side_b, b.type, b.classes, b.events, b.events_with_deaths, b.fatalities_low, b.fatalities_best,
	b.fatalities_high, b.civilians
FROM past.touched_months t
JOIN public.event_cube_before b ON b.dataset_id = t.dataset_id AND b.until_import = t.import_id AND b.country = t.country AND b.month = t.month;
