CREATE TABLE "match_decisions" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "match_decisions_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"dataset_a" text NOT NULL,
	"event_a" text NOT NULL,
	"dataset_b" text NOT NULL,
	"event_b" text NOT NULL,
	"decision" text NOT NULL,
	"reason" text NOT NULL,
	"author_id" text NOT NULL,
	"author_name" text NOT NULL,
	"decided_at" timestamp with time zone NOT NULL,
	CONSTRAINT "match_decisions_pair" UNIQUE("dataset_a","event_a","dataset_b","event_b")
);
--> statement-breakpoint
CREATE TRIGGER announce_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "match_decisions"
	FOR EACH STATEMENT EXECUTE FUNCTION announce_change('data');
