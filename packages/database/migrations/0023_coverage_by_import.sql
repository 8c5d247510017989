ALTER TABLE "dataset_coverage" DROP CONSTRAINT "dataset_coverage_dataset_id_country_from_pk";--> statement-breakpoint
ALTER TABLE "dataset_coverage" ADD COLUMN "id" integer PRIMARY KEY NOT NULL GENERATED ALWAYS AS IDENTITY (sequence name "dataset_coverage_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1);--> statement-breakpoint
ALTER TABLE "dataset_coverage" ADD COLUMN "kind" text DEFAULT 'complete' NOT NULL;--> statement-breakpoint
ALTER TABLE "dataset_coverage" ADD COLUMN "import_id" integer;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "coverage" jsonb;--> statement-breakpoint
ALTER TABLE "dataset_coverage" ADD CONSTRAINT "dataset_coverage_import_id_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."imports"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "dataset_coverage_dataset" ON "dataset_coverage" USING btree ("dataset_id");--> statement-breakpoint
CREATE INDEX "dataset_coverage_import" ON "dataset_coverage" USING btree ("import_id");