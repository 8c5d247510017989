-- Events are partitioned by dataset: each is loaded, indexed and vacuumed apart, and a query of one reads no other.
ALTER TABLE "events" RENAME TO "events_before";--> statement-breakpoint
ALTER TABLE "events_before" DROP CONSTRAINT "events_event_key_pk";--> statement-breakpoint
DROP INDEX "events_dataset_country_day";--> statement-breakpoint
DROP INDEX "events_dataset_day";--> statement-breakpoint
CREATE TABLE "events" (LIKE "events_before" INCLUDING DEFAULTS INCLUDING STORAGE) PARTITION BY LIST ("dataset_id");--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_event_key_dataset_id_pk" PRIMARY KEY ("event_key", "dataset_id");--> statement-breakpoint
CREATE INDEX "events_dataset_country_day" ON "events" USING btree ("dataset_id", "country", "day");--> statement-breakpoint
CREATE INDEX "events_dataset_day" ON "events" USING btree ("dataset_id", "day");--> statement-breakpoint
DO $$
DECLARE id text;
BEGIN
	FOR id IN SELECT DISTINCT dataset_id FROM events_before LOOP
		EXECUTE format('CREATE TABLE %I PARTITION OF events FOR VALUES IN (%L)', 'events_' || left(md5(id), 16), id);
	END LOOP;
END $$;--> statement-breakpoint
INSERT INTO "events" SELECT * FROM "events_before";--> statement-breakpoint
DROP TABLE "events_before";
