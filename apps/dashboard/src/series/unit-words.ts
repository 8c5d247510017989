import { optionalMessage, type Translate } from "@/i18n/optional-message.ts";

/** The unit of a stated series, in the catalogue's word where it has one, else as the series names it. */
export const unitWords = (t: Translate, unit: string): string => optionalMessage(t, `series.unitOf.${unit}`) ?? unit;
