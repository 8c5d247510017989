CREATE TABLE "event_files" (
	"dataset_id" text NOT NULL,
	"hash" text NOT NULL,
	"revision" integer NOT NULL,
	"format" integer NOT NULL,
	"events" integer NOT NULL,
	"bytes" integer NOT NULL,
	"packed" "bytea" NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	CONSTRAINT "event_files_dataset_id_hash_pk" PRIMARY KEY("dataset_id","hash")
);
