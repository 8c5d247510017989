-- Who keeps answers for visitors must hear of every change to what visitors may see, whoever makes it: a job, a page, a person at psql.
-- A trigger a statement on the small tables says so when the change commits: `access` where somebody may see less than before, `data`
-- else. Events have none, since each import and rollback takes a data revision; nor have cited views, which are made by visitors and
-- never change.
CREATE FUNCTION announce_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	PERFORM pg_notify('harmattan_change', TG_ARGV[0]);
	RETURN NULL;
END $$;
--> statement-breakpoint
DO $$
DECLARE name text;
BEGIN
	FOREACH name IN ARRAY ARRAY[
		'data_revisions', 'datasets', 'dataset_coverage', 'claim_verdicts', 'claims', 'stated_series', 'stated_values', 'documents',
		'endnotes', 'citations', 'actors', 'actor_aliases', 'places', 'milestones', 'engagements', 'presence_spells',
		'strength_observations', 'regions', 'region_members', 'populations', 'reference_history', 'coverage_history'
	] LOOP
		EXECUTE format(
			'CREATE TRIGGER announce_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION announce_change(''data'')',
			name);
	END LOOP;
	FOREACH name IN ARRAY ARRAY['settings', 'saved_views'] LOOP
		EXECUTE format(
			'CREATE TRIGGER announce_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION announce_change(''access'')',
			name);
	END LOOP;
END $$;
--> statement-breakpoint
CREATE TRIGGER announce_access AFTER DELETE OR UPDATE OF licence_policy, aggregates_open ON datasets
	FOR EACH STATEMENT EXECUTE FUNCTION announce_change('access');
