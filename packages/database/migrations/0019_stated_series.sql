CREATE TABLE "stated_series" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"unit" text NOT NULL,
	"interval" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "stated_values" (
	"series_id" text NOT NULL,
	"region" text NOT NULL,
	"period" date NOT NULL,
	"value" double precision,
	"source" text NOT NULL,
	CONSTRAINT "stated_values_series_id_region_period_pk" PRIMARY KEY("series_id","region","period")
);
--> statement-breakpoint
ALTER TABLE "stated_values" ADD CONSTRAINT "stated_values_series_id_stated_series_id_fk" FOREIGN KEY ("series_id") REFERENCES "public"."stated_series"("id") ON DELETE cascade ON UPDATE no action;