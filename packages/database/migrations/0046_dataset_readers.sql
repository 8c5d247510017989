CREATE TABLE "dataset_readers" (
	"dataset_id" text NOT NULL,
	"user_id" text NOT NULL,
	CONSTRAINT "dataset_readers_dataset_id_user_id_pk" PRIMARY KEY("dataset_id","user_id")
);
--> statement-breakpoint
ALTER TABLE "datasets" ADD COLUMN "named_only" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "dataset_readers" ADD CONSTRAINT "dataset_readers_dataset_id_datasets_id_fk" FOREIGN KEY ("dataset_id") REFERENCES "public"."datasets"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dataset_readers" ADD CONSTRAINT "dataset_readers_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "dataset_readers_user" ON "dataset_readers" USING btree ("user_id");