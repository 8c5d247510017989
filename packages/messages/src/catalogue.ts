import type { InEachLanguage } from "@harmattan/domain/language/language";
import en from "./en.json" with { type: "json" };
import fr from "./fr.json" with { type: "json" };

/** Every message of pages, emails and feeds: the same keys in each language. */
export const MESSAGES: InEachLanguage<typeof en> = { en, fr };
