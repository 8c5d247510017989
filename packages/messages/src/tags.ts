import type { InEachLanguage } from "@harmattan/domain/language/language";

/** How each language writes dates and numbers (BCP 47). */
export const TAGS = { en: "en-GB", fr: "fr-FR" } as const satisfies InEachLanguage<string>;
