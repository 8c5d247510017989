CREATE TABLE "second_persons" (
	"what" text PRIMARY KEY NOT NULL,
	"content" text NOT NULL,
	"actor_id" text NOT NULL,
	"actor_name" text NOT NULL,
	"requested_at" timestamp with time zone NOT NULL
);
