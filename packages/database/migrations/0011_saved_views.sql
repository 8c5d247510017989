CREATE TABLE "saved_views" (
	"name" text PRIMARY KEY NOT NULL,
	"query" text NOT NULL,
	"author_id" text NOT NULL,
	"author_name" text NOT NULL,
	"saved_at" timestamp with time zone NOT NULL
);
