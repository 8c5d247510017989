import type { useTranslations } from "next-intl";

type LabelKey = Parameters<ReturnType<typeof useTranslations<"admin.reference">>>[0];

// Fields and options are named by the data: labels.test.ts holds that each has its words.
export const fieldLabel = (name: string) => `field.${name}` as LabelKey;
export const optionLabel = (name: string) => `option.${name}` as LabelKey;
export const hintLabel = (name: string) => `hint.${name}` as LabelKey;
