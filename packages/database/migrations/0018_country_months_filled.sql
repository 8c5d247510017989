INSERT INTO country_months (dataset_id, country, month, classes, events, events_with_deaths, fatalities_low, fatalities_best, fatalities_high, civilians)
SELECT dataset_id, country, month, classes, sum(events), sum(events_with_deaths), sum(fatalities_low), sum(fatalities_best), sum(fatalities_high), sum(civilians)
FROM event_cube GROUP BY dataset_id, country, month, classes;--> statement-breakpoint
-- Formed from the events of the past: conditions on a cell's own columns reach them, so that a country's months do not sum up all others.
CREATE VIEW past.event_cube AS
SELECT dataset_id, country, month, side_a, side_b, type, classes, count(*)::integer AS events, (count(*) FILTER (WHERE fatalities_best > 0))::integer AS events_with_deaths,
	sum(fatalities_low)::integer AS fatalities_low, sum(fatalities_best)::integer AS fatalities_best, sum(fatalities_high)::integer AS fatalities_high,
	sum(civilians)::integer AS civilians
FROM past.events WHERE withdrawal IS NULL AND country IS NOT NULL
GROUP BY dataset_id, country, month, side_a, side_b, type, classes;--> statement-breakpoint
CREATE VIEW past.country_months AS
SELECT dataset_id, country, month, classes, count(*)::integer AS events, (count(*) FILTER (WHERE fatalities_best > 0))::integer AS events_with_deaths,
	sum(fatalities_low)::integer AS fatalities_low, sum(fatalities_best)::integer AS fatalities_best, sum(fatalities_high)::integer AS fatalities_high,
	sum(civilians)::integer AS civilians
FROM past.events WHERE withdrawal IS NULL AND country IS NOT NULL
GROUP BY dataset_id, country, month, classes;
