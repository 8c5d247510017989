CREATE TABLE "coverage_history" (
	"dataset_id" text NOT NULL,
	"data_revision" integer NOT NULL,
	"coverage" jsonb NOT NULL,
	CONSTRAINT "coverage_history_dataset_id_data_revision_pk" PRIMARY KEY("dataset_id","data_revision")
);
