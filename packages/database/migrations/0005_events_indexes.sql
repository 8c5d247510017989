DROP INDEX "events_dataset_country_day";--> statement-breakpoint
DROP INDEX "events_dataset_day";--> statement-breakpoint
CREATE INDEX "events_country_day" ON "events" USING btree ("country","day");--> statement-breakpoint
CREATE INDEX "events_day" ON "events" USING btree ("day");