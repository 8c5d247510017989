CREATE TABLE "actor_aliases" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "actor_aliases_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"actor_id" text NOT NULL,
	"dataset_id" text,
	"name" text NOT NULL,
	"country" text,
	"from" date,
	"to" date
);
--> statement-breakpoint
CREATE TABLE "actors" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"type" text,
	"ideology" text,
	"country" text
);
--> statement-breakpoint
CREATE TABLE "dataset_coverage" (
	"dataset_id" text NOT NULL,
	"country" text NOT NULL,
	"from" date NOT NULL,
	"to" date NOT NULL,
	"source" text NOT NULL,
	CONSTRAINT "dataset_coverage_dataset_id_country_from_pk" PRIMARY KEY("dataset_id","country","from")
);
--> statement-breakpoint
CREATE TABLE "datasets" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"format" text NOT NULL,
	"licence" text NOT NULL,
	"licence_policy" text NOT NULL,
	"attribution" text NOT NULL,
	"url" text,
	"synthetic" boolean DEFAULT false NOT NULL,
	"set_aside" boolean DEFAULT false NOT NULL,
	"trusted" boolean DEFAULT false NOT NULL,
	"release" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "populations" (
	"country" text NOT NULL,
	"year" integer NOT NULL,
	"people" integer NOT NULL,
	"source" text NOT NULL,
	CONSTRAINT "populations_country_year_pk" PRIMARY KEY("country","year")
);
--> statement-breakpoint
CREATE TABLE "citations" (
	"entity" text NOT NULL,
	"entity_id" text NOT NULL,
	"position" integer NOT NULL,
	"field" text NOT NULL,
	"origin" text NOT NULL,
	"endnote" integer,
	"document_id" text,
	"note" text,
	CONSTRAINT "citations_entity_entity_id_position_pk" PRIMARY KEY("entity","entity_id","position")
);
--> statement-breakpoint
CREATE TABLE "documents" (
	"id" text PRIMARY KEY NOT NULL,
	"title" text,
	"publisher" text,
	"printed" text NOT NULL,
	"url" text,
	"truncated" boolean DEFAULT false NOT NULL,
	"defanged" boolean DEFAULT false NOT NULL,
	"no_url" boolean DEFAULT false NOT NULL,
	"reliability" text
);
--> statement-breakpoint
CREATE TABLE "endnotes" (
	"number" integer NOT NULL,
	"position" integer NOT NULL,
	"document_id" text NOT NULL,
	CONSTRAINT "endnotes_number_position_pk" PRIMARY KEY("number","position")
);
--> statement-breakpoint
CREATE TABLE "event_cube" (
	"dataset_id" text NOT NULL,
	"country" text NOT NULL,
	"month" integer NOT NULL,
	"side_a" text,
	"side_b" text,
	"type" text NOT NULL,
	"classes" smallint NOT NULL,
	"events" integer NOT NULL,
	"events_with_deaths" integer NOT NULL,
	"fatalities_low" integer,
	"fatalities_best" integer,
	"fatalities_high" integer,
	"civilians" integer
);
--> statement-breakpoint
CREATE TABLE "event_revisions" (
	"date_start" date NOT NULL,
	"date_end" date NOT NULL,
	"date_precision" text NOT NULL,
	"country_stated" text,
	"admin1_stated" text,
	"admin2_stated" text,
	"place" text,
	"latitude" double precision,
	"longitude" double precision,
	"geo_precision" smallint NOT NULL,
	"type" text NOT NULL,
	"fatalities_low" integer,
	"fatalities_best" integer,
	"fatalities_high" integer,
	"civilians" integer,
	"source_count" integer,
	"details" json NOT NULL,
	"day" integer NOT NULL,
	"month" integer NOT NULL,
	"country" text,
	"admin1" text,
	"point_country" text,
	"point_admin1" text,
	"classes" smallint NOT NULL,
	"side_a" text,
	"side_b" text,
	"actor_ids" text[] DEFAULT '{}' NOT NULL,
	"actors" json NOT NULL,
	"flags" text[] DEFAULT '{}' NOT NULL,
	"cell" bigint,
	"capital_km" real,
	"centre_km" real,
	"littoral_border_km" real,
	"event_key" uuid NOT NULL,
	"dataset_id" text NOT NULL,
	"source_id" text NOT NULL,
	"revision" integer NOT NULL,
	"import_id" integer NOT NULL,
	"first_import_id" integer NOT NULL,
	"version_text" text,
	"version_rank" bigint,
	"content_hash" uuid NOT NULL,
	"fingerprint" bigint NOT NULL,
	"withdrawal" text,
	"superseded_by" integer NOT NULL,
	CONSTRAINT "event_revisions_event_key_revision_pk" PRIMARY KEY("event_key","revision")
);
--> statement-breakpoint
CREATE TABLE "events" (
	"date_start" date NOT NULL,
	"date_end" date NOT NULL,
	"date_precision" text NOT NULL,
	"country_stated" text,
	"admin1_stated" text,
	"admin2_stated" text,
	"place" text,
	"latitude" double precision,
	"longitude" double precision,
	"geo_precision" smallint NOT NULL,
	"type" text NOT NULL,
	"fatalities_low" integer,
	"fatalities_best" integer,
	"fatalities_high" integer,
	"civilians" integer,
	"source_count" integer,
	"details" json NOT NULL,
	"day" integer NOT NULL,
	"month" integer NOT NULL,
	"country" text,
	"admin1" text,
	"point_country" text,
	"point_admin1" text,
	"classes" smallint NOT NULL,
	"side_a" text,
	"side_b" text,
	"actor_ids" text[] DEFAULT '{}' NOT NULL,
	"actors" json NOT NULL,
	"flags" text[] DEFAULT '{}' NOT NULL,
	"cell" bigint,
	"capital_km" real,
	"centre_km" real,
	"littoral_border_km" real,
	"event_key" uuid NOT NULL,
	"dataset_id" text NOT NULL,
	"source_id" text NOT NULL,
	"revision" integer NOT NULL,
	"import_id" integer NOT NULL,
	"first_import_id" integer NOT NULL,
	"version_text" text,
	"version_rank" bigint,
	"content_hash" uuid NOT NULL,
	"fingerprint" bigint NOT NULL,
	"withdrawal" text,
	CONSTRAINT "events_event_key_pk" PRIMARY KEY("event_key")
);
--> statement-breakpoint
CREATE TABLE "column_mappings" (
	"name" text PRIMARY KEY NOT NULL,
	"mapping" jsonb NOT NULL,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "data_revisions" (
	"id" integer PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"import_id" integer,
	"recorded_at" timestamp with time zone NOT NULL,
	"summary" jsonb
);
--> statement-breakpoint
CREATE TABLE "import_differences" (
	"import_id" integer NOT NULL,
	"position" integer NOT NULL,
	"difference" jsonb NOT NULL,
	CONSTRAINT "import_differences_import_id_position_pk" PRIMARY KEY("import_id","position")
);
--> statement-breakpoint
CREATE TABLE "imports" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "imports_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"kind" text NOT NULL,
	"dataset_id" text,
	"status" text NOT NULL,
	"format" text,
	"file_name" text NOT NULL,
	"storage_key" text,
	"file_sha256" text,
	"file_bytes" bigint,
	"release" text,
	"mapping" jsonb,
	"snapshot" jsonb,
	"preview" jsonb,
	"reverts" integer,
	"counts" jsonb,
	"report" jsonb,
	"progress" jsonb,
	"data_revision" integer,
	"error" text,
	"requested_by" text,
	"started_at" timestamp with time zone NOT NULL,
	"finished_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "rejects" (
	"import_id" integer NOT NULL,
	"position" integer NOT NULL,
	"line" integer NOT NULL,
	"column" text,
	"value" text,
	"code" text NOT NULL,
	"message" text NOT NULL,
	"disposition" text NOT NULL,
	"raw" jsonb NOT NULL,
	CONSTRAINT "rejects_import_id_position_pk" PRIMARY KEY("import_id","position")
);
--> statement-breakpoint
CREATE TABLE "accounts" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"user_id" text NOT NULL,
	"access_token" text,
	"refresh_token" text,
	"id_token" text,
	"access_token_expires_at" timestamp with time zone,
	"refresh_token_expires_at" timestamp with time zone,
	"scope" text,
	"password" text,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "api_tokens" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "api_tokens_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"user_id" text NOT NULL,
	"name" text NOT NULL,
	"start" text NOT NULL,
	"token_hash" text NOT NULL,
	"scope" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"last_used_at" timestamp with time zone,
	"revoked_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "audit_log" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "audit_log_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp with time zone NOT NULL,
	"actor_id" text,
	"actor_name" text NOT NULL,
	"action" text NOT NULL,
	"entity" text NOT NULL,
	"entity_id" text NOT NULL,
	"before" jsonb,
	"after" jsonb
);
--> statement-breakpoint
CREATE TABLE "invitations" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "invitations_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"token_hash" text NOT NULL,
	"email" text,
	"role" text NOT NULL,
	"invited_by" text,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"accepted_at" timestamp with time zone,
	"revoked_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"token" text NOT NULL,
	"user_id" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ip_address" text,
	"user_agent" text,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"email_verified" boolean DEFAULT false NOT NULL,
	"image" text,
	"role" text DEFAULT 'reader' NOT NULL,
	"disabled_at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "verifications" (
	"id" text PRIMARY KEY NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "claims" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"text" text NOT NULL,
	"test" text NOT NULL,
	"likelihood" text,
	"horizon" text,
	"position" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "engagements" (
	"id" text PRIMARY KEY NOT NULL,
	"host" text NOT NULL,
	"sponsor" text NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"from_earliest" date,
	"from_latest" date,
	"to_earliest" date,
	"to_latest" date,
	"state" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "milestones" (
	"id" text PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"kind" text NOT NULL,
	"date_earliest" date,
	"date_latest" date,
	"countries" text[] NOT NULL,
	"parties" text[] NOT NULL,
	"place" text,
	"note" text
);
--> statement-breakpoint
CREATE TABLE "places" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"countries" text[] NOT NULL,
	"region_id" text,
	"actors" text[] NOT NULL,
	"status" text NOT NULL,
	"from_earliest" date,
	"from_latest" date,
	"geometry" jsonb,
	"geometry_source" text
);
--> statement-breakpoint
CREATE TABLE "presence_spells" (
	"id" text PRIMARY KEY NOT NULL,
	"host" text NOT NULL,
	"force" text NOT NULL,
	"sponsor" text,
	"type" text NOT NULL,
	"kind" text NOT NULL,
	"from_earliest" date,
	"from_latest" date,
	"to_earliest" date,
	"to_latest" date,
	"last_confirmed_earliest" date,
	"last_confirmed_latest" date,
	"status" text NOT NULL,
	"note" text,
	"position" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reference_history" (
	"entity" text NOT NULL,
	"entity_id" text NOT NULL,
	"version" integer NOT NULL,
	"data_revision" integer NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"author" text NOT NULL,
	"value" jsonb,
	CONSTRAINT "reference_history_entity_entity_id_version_pk" PRIMARY KEY("entity","entity_id","version")
);
--> statement-breakpoint
CREATE TABLE "strength_observations" (
	"id" text PRIMARY KEY NOT NULL,
	"spell_id" text NOT NULL,
	"count_kind" text NOT NULL,
	"low" integer,
	"best" integer,
	"high" integer,
	"date_earliest" date,
	"date_latest" date,
	"note" text
);
--> statement-breakpoint
CREATE TABLE "region_members" (
	"region_id" text NOT NULL,
	"member_id" text NOT NULL,
	CONSTRAINT "region_members_region_id_member_id_pk" PRIMARY KEY("region_id","member_id")
);
--> statement-breakpoint
CREATE TABLE "regions" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"parent" text
);
--> statement-breakpoint
CREATE TABLE "settings" (
	"name" text PRIMARY KEY NOT NULL,
	"value" jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "actor_aliases" ADD CONSTRAINT "actor_aliases_actor_id_actors_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."actors"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dataset_coverage" ADD CONSTRAINT "dataset_coverage_dataset_id_datasets_id_fk" FOREIGN KEY ("dataset_id") REFERENCES "public"."datasets"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "citations" ADD CONSTRAINT "citations_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "endnotes" ADD CONSTRAINT "endnotes_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "data_revisions" ADD CONSTRAINT "data_revisions_import_id_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."imports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_differences" ADD CONSTRAINT "import_differences_import_id_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."imports"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_dataset_id_datasets_id_fk" FOREIGN KEY ("dataset_id") REFERENCES "public"."datasets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rejects" ADD CONSTRAINT "rejects_import_id_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."imports"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "api_tokens" ADD CONSTRAINT "api_tokens_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_invited_by_users_id_fk" FOREIGN KEY ("invited_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "strength_observations" ADD CONSTRAINT "strength_observations_spell_id_presence_spells_id_fk" FOREIGN KEY ("spell_id") REFERENCES "public"."presence_spells"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "region_members" ADD CONSTRAINT "region_members_region_id_regions_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."regions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "event_cube_partition" ON "event_cube" USING btree ("dataset_id","country","month");--> statement-breakpoint
CREATE INDEX "event_revisions_superseded_by" ON "event_revisions" USING btree ("superseded_by");--> statement-breakpoint
CREATE INDEX "events_dataset_country_day" ON "events" USING btree ("dataset_id","country","day");--> statement-breakpoint
CREATE INDEX "events_dataset_day" ON "events" USING btree ("dataset_id","day");--> statement-breakpoint
CREATE INDEX "imports_dataset" ON "imports" USING btree ("dataset_id","id");--> statement-breakpoint
CREATE INDEX "accounts_user" ON "accounts" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "api_tokens_token" ON "api_tokens" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "audit_log_entity" ON "audit_log" USING btree ("entity","entity_id");--> statement-breakpoint
CREATE UNIQUE INDEX "invitations_token" ON "invitations" USING btree ("token_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "sessions_token" ON "sessions" USING btree ("token");--> statement-breakpoint
CREATE INDEX "sessions_user" ON "sessions" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "users_email" ON "users" USING btree ("email");