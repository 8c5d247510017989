CREATE TABLE "forecast_scores" (
	"forecast_id" text NOT NULL,
	"month" integer NOT NULL,
	"data_revision" integer NOT NULL,
	"scored_at" timestamp with time zone NOT NULL,
	"came" integer NOT NULL,
	"crps" double precision NOT NULL,
	"ign" double precision NOT NULL,
	"mis" double precision NOT NULL,
	"inside50" boolean NOT NULL,
	"inside90" boolean NOT NULL,
	CONSTRAINT "forecast_scores_forecast_id_month_data_revision_pk" PRIMARY KEY("forecast_id","month","data_revision")
);
--> statement-breakpoint
CREATE TABLE "forecasts" (
	"id" text PRIMARY KEY NOT NULL,
	"dataset_id" text NOT NULL,
	"data_revision" integer NOT NULL,
	"frozen_at" timestamp with time zone NOT NULL,
	"region" text NOT NULL,
	"measure" text NOT NULL,
	"class" text NOT NULL,
	"model" text NOT NULL,
	"version" integer NOT NULL,
	"seed" integer NOT NULL,
	"origin" integer NOT NULL,
	"history" jsonb NOT NULL,
	"months" jsonb NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
CREATE INDEX "forecasts_subject" ON "forecasts" USING btree ("dataset_id","region","measure","class");--> statement-breakpoint
-- A forecast that could be edited after the fact would be none.
CREATE FUNCTION refuse_ledger_change() RETURNS trigger LANGUAGE plpgsql AS $$
begin
	raise exception 'forecasts and their scores are only ever added' using errcode = 'restrict_violation';
end $$;
--> statement-breakpoint
CREATE TRIGGER forecasts_stay BEFORE UPDATE OR DELETE ON "forecasts" FOR EACH ROW EXECUTE FUNCTION refuse_ledger_change();
--> statement-breakpoint
CREATE TRIGGER forecast_scores_stay BEFORE UPDATE OR DELETE ON "forecast_scores" FOR EACH ROW EXECUTE FUNCTION refuse_ledger_change();
--> statement-breakpoint
CREATE TRIGGER announce_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "forecasts"
	FOR EACH STATEMENT EXECUTE FUNCTION announce_change('data');
--> statement-breakpoint
CREATE TRIGGER announce_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "forecast_scores"
	FOR EACH STATEMENT EXECUTE FUNCTION announce_change('data');
