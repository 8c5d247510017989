CREATE TABLE "brief_corrections" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "brief_corrections_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"brief_id" text NOT NULL,
	"text" text NOT NULL,
	"author" text NOT NULL,
	"made_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "brief_files" (
	"brief_id" text NOT NULL,
	"format" text NOT NULL,
	"content" "bytea" NOT NULL,
	"sha256" text NOT NULL,
	CONSTRAINT "brief_files_brief_id_format_pk" PRIMARY KEY("brief_id","format")
);
--> statement-breakpoint
CREATE TABLE "briefs" (
	"id" text PRIMARY KEY NOT NULL,
	"dataset_id" text NOT NULL,
	"region" text NOT NULL,
	"week" text NOT NULL,
	"locale" text NOT NULL,
	"data_revision" integer NOT NULL,
	"content" jsonb NOT NULL,
	"state" text NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"made_by" text NOT NULL,
	"reviewed_at" timestamp with time zone,
	"reviewed_by" text,
	"published_at" timestamp with time zone,
	"published_by" text
);
--> statement-breakpoint
CREATE INDEX "brief_corrections_brief" ON "brief_corrections" USING btree ("brief_id");--> statement-breakpoint
CREATE INDEX "briefs_published" ON "briefs" USING btree ("published_at");
--> statement-breakpoint
CREATE FUNCTION refuse_brief_change() RETURNS trigger LANGUAGE plpgsql AS $$
begin
	raise exception 'a published brief stays as it is: add a correction' using errcode = 'restrict_violation';
end $$;
--> statement-breakpoint
CREATE TRIGGER briefs_stay BEFORE UPDATE OR DELETE ON "briefs" FOR EACH ROW WHEN (OLD.state = 'published') EXECUTE FUNCTION refuse_brief_change();
--> statement-breakpoint
CREATE TRIGGER brief_files_stay BEFORE UPDATE OR DELETE ON "brief_files" FOR EACH ROW EXECUTE FUNCTION refuse_brief_change();
--> statement-breakpoint
CREATE TRIGGER brief_corrections_stay BEFORE UPDATE OR DELETE ON "brief_corrections" FOR EACH ROW EXECUTE FUNCTION refuse_brief_change();
--> statement-breakpoint
CREATE TRIGGER announce_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "briefs"
	FOR EACH STATEMENT EXECUTE FUNCTION announce_change('data');
--> statement-breakpoint
CREATE TRIGGER announce_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "brief_files"
	FOR EACH STATEMENT EXECUTE FUNCTION announce_change('data');
--> statement-breakpoint
CREATE TRIGGER announce_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "brief_corrections"
	FOR EACH STATEMENT EXECUTE FUNCTION announce_change('data');
