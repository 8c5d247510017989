-- How sure UCDP is of its coding joins the bits of the classes; the cube and the files of events follow.
UPDATE events e SET classes = e.classes | CASE WHEN lower(e.details::json->>'code_status') = 'clear' THEN 16 ELSE 32 END
FROM datasets d WHERE d.id = e.dataset_id AND d.format = 'ucdp-ged' AND e.details::json->>'code_status' IS NOT NULL;--> statement-breakpoint
UPDATE event_revisions e SET classes = e.classes | CASE WHEN lower(e.details::json->>'code_status') = 'clear' THEN 16 ELSE 32 END
FROM datasets d WHERE d.id = e.dataset_id AND d.format = 'ucdp-ged' AND e.details::json->>'code_status' IS NOT NULL;--> statement-breakpoint
DELETE FROM event_cube c USING datasets d WHERE d.id = c.dataset_id AND d.format = 'ucdp-ged';--> statement-breakpoint
DELETE FROM country_months c USING datasets d WHERE d.id = c.dataset_id AND d.format = 'ucdp-ged';--> statement-breakpoint
INSERT INTO event_cube (dataset_id, country, month, side_a, side_b, type, classes, events, events_with_deaths,
	fatalities_low, fatalities_best, fatalities_high, civilians)
SELECT e.dataset_id, e.country, e.month, e.side_a, e.side_b, e.type, e.classes, count(*), count(*) FILTER (WHERE e.fatalities_best > 0),
	sum(e.fatalities_low), sum(e.fatalities_best), sum(e.fatalities_high), sum(e.civilians)
FROM events e JOIN datasets d ON d.id = e.dataset_id
WHERE d.format = 'ucdp-ged' AND e.withdrawal IS NULL AND e.country IS NOT NULL
GROUP BY e.dataset_id, e.country, e.month, e.side_a, e.side_b, e.type, e.classes;--> statement-breakpoint
INSERT INTO country_months (dataset_id, country, month, classes, events, events_with_deaths,
	fatalities_low, fatalities_best, fatalities_high, civilians)
SELECT c.dataset_id, c.country, c.month, c.classes, sum(c.events), sum(c.events_with_deaths),
	sum(c.fatalities_low), sum(c.fatalities_best), sum(c.fatalities_high), sum(c.civilians)
FROM event_cube c JOIN datasets d ON d.id = c.dataset_id WHERE d.format = 'ucdp-ged'
GROUP BY c.dataset_id, c.country, c.month, c.classes;--> statement-breakpoint
SELECT form_cube_before(c.dataset_id, c.import_id, array_agg(c.country), array_agg(c.month))
FROM cube_changes c JOIN datasets d ON d.id = c.dataset_id WHERE d.format = 'ucdp-ged' GROUP BY c.dataset_id, c.import_id;--> statement-breakpoint
DELETE FROM event_files f USING datasets d WHERE d.id = f.dataset_id AND d.format = 'ucdp-ged';
