ALTER TABLE "imports" DROP CONSTRAINT "imports_dataset_id_datasets_id_fk";
--> statement-breakpoint
ALTER TABLE "datasets" ADD COLUMN "scope" text[];--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "new_dataset" jsonb;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "scope" jsonb;--> statement-breakpoint
CREATE OR REPLACE VIEW past.imports AS SELECT * FROM public.imports WHERE data_revision <= past.known_at();
