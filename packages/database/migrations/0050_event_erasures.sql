CREATE TABLE "event_erasures" (
	"dataset_id" text NOT NULL,
	"event_key" uuid NOT NULL,
	"erased_at" timestamp with time zone NOT NULL,
	CONSTRAINT "event_erasures_dataset_id_event_key_pk" PRIMARY KEY("dataset_id","event_key")
);
