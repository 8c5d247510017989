CREATE TABLE "confirmations" (
	"import_id" integer NOT NULL,
	"event_key" uuid NOT NULL,
	"fingerprint" bigint NOT NULL,
	"version_text" text,
	"version_rank" bigint,
	CONSTRAINT "confirmations_import_id_event_key_pk" PRIMARY KEY("import_id","event_key")
);
--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "state_change" jsonb;--> statement-breakpoint
ALTER TABLE "confirmations" ADD CONSTRAINT "confirmations_import_id_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."imports"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
UPDATE "imports" SET "report" = "report" || '{"flags": {}, "unknownCountries": []}' WHERE "report" IS NOT NULL;
