CREATE TABLE "event_files" (
	"dataset_id" text PRIMARY KEY NOT NULL,
	"revision" integer NOT NULL,
	"hash" text NOT NULL,
	"events" integer NOT NULL,
	"bytes" integer NOT NULL,
	"packed" "bytea" NOT NULL,
	"made_at" timestamp with time zone NOT NULL
);
