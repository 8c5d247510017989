import { DAYS_OF_YEAR } from "@harmattan/domain/coverage/period";
import type { useTranslations } from "next-intl";
import type { Picture } from "../use-picture.ts";

/**
 * How the first of two pictures differs from the second, in words. Stretches of other lengths are compared by the year;
 * two datasets are never added up, and nothing is compared where one of the two does not cover all of its days.
 */
export function differenceWords(t: ReturnType<typeof useTranslations<never>>, first: Picture, second: Picture): string {
	if (!isWhollyCovered(first) || !isWhollyCovered(second)) return t("map.differenceUncovered");
	const perYear = Math.abs(first.annual.years - second.annual.years) > 1 / DAYS_OF_YEAR / 2;
	const [own, other] = [first, second].map(({ counts, annual }) => counts.total.events / (perYear ? annual.years : 1));
	const difference = Math.round((own ?? 0) - (other ?? 0));
	const share = other ? (own ?? 0) / other - 1 : null;
	return t(perYear ? "map.differenceYear" : "map.difference", {
		events: difference,
		share: share === null ? t("map.differenceNone") : share,
		isStated: share === null ? "no" : "yes",
	});
}

type Covered = Picture & { annual: NonNullable<Picture["annual"]> };

const isWhollyCovered = (picture: Picture): picture is Covered =>
	picture.annual !== null && picture.annual.coveredDays === picture.annual.days;
