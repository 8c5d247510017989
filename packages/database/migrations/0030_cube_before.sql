CREATE TABLE "country_months_before" (
	"dataset_id" text NOT NULL,
	"country" text NOT NULL,
	"month" integer NOT NULL,
	"classes" smallint NOT NULL,
	"events" integer NOT NULL,
	"events_with_deaths" integer NOT NULL,
	"fatalities_low" integer,
	"fatalities_best" integer,
	"fatalities_high" integer,
	"civilians" integer,
	"until_import" integer NOT NULL,
	CONSTRAINT "country_months_before_dataset_id_until_import_country_month_classes_pk" PRIMARY KEY("dataset_id","until_import","country","month","classes")
);
--> statement-breakpoint
CREATE TABLE "cube_changes" (
	"dataset_id" text NOT NULL,
	"country" text NOT NULL,
	"month" integer NOT NULL,
	"import_id" integer NOT NULL,
	CONSTRAINT "cube_changes_dataset_id_import_id_country_month_pk" PRIMARY KEY("dataset_id","import_id","country","month")
);
--> statement-breakpoint
CREATE TABLE "event_cube_before" (
	"dataset_id" text NOT NULL,
	"country" text NOT NULL,
	"month" integer NOT NULL,
	"side_a" text,
	"side_b" text,
	"type" text NOT NULL,
	"classes" smallint NOT NULL,
	"events" integer NOT NULL,
	"events_with_deaths" integer NOT NULL,
	"fatalities_low" integer,
	"fatalities_best" integer,
	"fatalities_high" integer,
	"civilians" integer,
	"until_import" integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX "event_cube_before_import" ON "event_cube_before" USING btree ("dataset_id","until_import","country","month");