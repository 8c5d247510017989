CREATE TABLE "dataset_reads" (
	"account_id" text NOT NULL,
	"dataset_id" text NOT NULL,
	"day" date NOT NULL,
	CONSTRAINT "dataset_reads_account_id_dataset_id_day_pk" PRIMARY KEY("account_id","dataset_id","day")
);
