CREATE TABLE "claim_verdicts" (
	"claim_id" text NOT NULL,
	"dataset_id" text NOT NULL,
	"data_revision" integer NOT NULL,
	"version" integer NOT NULL,
	"computed_at" timestamp with time zone NOT NULL,
	"verdict" text NOT NULL,
	"evidence" text NOT NULL,
	"value" double precision,
	"low" double precision,
	"high" double precision,
	"parts" jsonb NOT NULL,
	CONSTRAINT "claim_verdicts_claim_id_dataset_id_data_revision_version_pk" PRIMARY KEY("claim_id","dataset_id","data_revision","version")
);
