CREATE TABLE "event_search" (
	"dataset_id" text NOT NULL,
	"event_key" uuid NOT NULL,
	"revision" integer NOT NULL,
	"words" "tsvector" NOT NULL,
	CONSTRAINT "event_search_dataset_id_event_key_pk" PRIMARY KEY("dataset_id","event_key")
);
--> statement-breakpoint
CREATE INDEX "event_search_words" ON "event_search" USING gin ("words");