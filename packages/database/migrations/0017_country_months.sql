CREATE TABLE "country_months" (
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
	CONSTRAINT "country_months_dataset_id_country_month_classes_pk" PRIMARY KEY("dataset_id","country","month","classes")
);
