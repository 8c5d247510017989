CREATE TABLE "cited_views" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"asked" jsonb NOT NULL,
	"dataset_id" text NOT NULL,
	"title" text NOT NULL,
	"data_revision" integer NOT NULL,
	"versions" jsonb NOT NULL,
	"values" jsonb NOT NULL,
	"hash" text NOT NULL,
	"cited_at" timestamp with time zone NOT NULL
);
