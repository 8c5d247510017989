ALTER TABLE "populations" RENAME COLUMN "country" TO "region";--> statement-breakpoint
ALTER TABLE "populations" DROP CONSTRAINT "populations_country_year_pk";--> statement-breakpoint
ALTER TABLE "populations" ADD CONSTRAINT "populations_region_year_pk" PRIMARY KEY("region","year");