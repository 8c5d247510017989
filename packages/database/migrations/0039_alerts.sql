CREATE TABLE "alert_messages" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "alert_messages_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"subscription_id" integer NOT NULL,
	"alert_ids" integer[] NOT NULL,
	"state" text NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"sent_at" timestamp with time zone,
	"error" text
);
--> statement-breakpoint
CREATE TABLE "alert_rules" (
	"id" text NOT NULL,
	"version" integer NOT NULL,
	"body" jsonb NOT NULL,
	"ended" boolean NOT NULL,
	"author" text NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	CONSTRAINT "alert_rules_id_version_pk" PRIMARY KEY("id","version")
);
--> statement-breakpoint
CREATE TABLE "alert_subscriptions" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "alert_subscriptions_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"channel" text NOT NULL,
	"user_id" text,
	"name" text,
	"url" text,
	"secret" text,
	"frequency" text NOT NULL,
	"watches" jsonb NOT NULL,
	"active" boolean NOT NULL,
	"end_token" text NOT NULL,
	"since" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "alerts" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "alerts_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"rule_id" text NOT NULL,
	"rule_version" integer NOT NULL,
	"dataset_id" text,
	"subject" text NOT NULL,
	"period" text NOT NULL,
	"regions" text[] NOT NULL,
	"level" integer NOT NULL,
	"facts" jsonb NOT NULL,
	"data_revision" integer NOT NULL,
	"raised_at" timestamp with time zone NOT NULL,
	"state" text NOT NULL,
	"released_at" timestamp with time zone,
	"decided_by" text,
	"note" text,
	CONSTRAINT "alerts_once" UNIQUE NULLS NOT DISTINCT("rule_id","dataset_id","subject","period")
);
--> statement-breakpoint
ALTER TABLE "alert_messages" ADD CONSTRAINT "alert_messages_subscription_id_alert_subscriptions_id_fk" FOREIGN KEY ("subscription_id") REFERENCES "public"."alert_subscriptions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "alert_subscriptions" ADD CONSTRAINT "alert_subscriptions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "alert_messages_subscription" ON "alert_messages" USING btree ("subscription_id");--> statement-breakpoint
CREATE UNIQUE INDEX "alert_subscriptions_email" ON "alert_subscriptions" USING btree ("user_id") WHERE channel = 'email';--> statement-breakpoint
CREATE UNIQUE INDEX "alert_subscriptions_end" ON "alert_subscriptions" USING btree ("end_token");--> statement-breakpoint
CREATE INDEX "alerts_raised" ON "alerts" USING btree ("raised_at");
--> statement-breakpoint
CREATE TRIGGER announce_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "alerts"
	FOR EACH STATEMENT EXECUTE FUNCTION announce_change('data');
--> statement-breakpoint
CREATE TRIGGER announce_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "alert_rules"
	FOR EACH STATEMENT EXECUTE FUNCTION announce_change('data');
