"use client";

import type { Watch } from "@harmattan/domain/alerts/subscription";
import { Button } from "@harmattan/ui/button";
import { Field } from "@harmattan/ui/field";
import { Options } from "@harmattan/ui/options";
import { useTranslations } from "next-intl";
import { useState } from "react";

/** Something that can be chosen. */
export interface Choice {
	id: string;
	name: string;
}

interface WatchFieldsProps {
	watches: readonly Watch[];
	rules: readonly Choice[];
	places: readonly Choice[];
	disabled: boolean;
	onChange: (watches: Watch[]) => void;
}

/** What is followed, each a rule and a region, and the fields that add another. */
export function WatchFields({ watches, rules, places, disabled, onChange }: WatchFieldsProps) {
	const t = useTranslations("alerts");
	const [rule, setRule] = useState("");
	const [region, setRegion] = useState("");
	const words = ({ rule: ruleId, region: regionId }: Watch) =>
		t("watchedOf", {
			rule: rules.find(({ id }) => id === ruleId)?.name ?? ruleId ?? t("anyRule"),
			region: places.find(({ id }) => id === regionId)?.name ?? regionId ?? t("anyRegion"),
		});
	const isThere = watches.some((one) => one.rule === (rule || null) && one.region === (region || null));
	return (
		<div className="grid gap-2">
			<ul aria-label={t("watched")}>
				{watches.map((one, index) => (
					<li
						key={`${one.rule} ${one.region}`}
						className="flex flex-wrap items-center justify-between gap-2 border-b border-line-2 py-1"
					>
						{words(one)}
						<Button disabled={disabled} onClick={() => onChange(watches.filter((_, at) => at !== index))}>
							{t("remove")}
							<span className="sr-only"> {words(one)}</span>
						</Button>
					</li>
				))}
			</ul>
			<div className="grid grid-cols-1 items-end gap-3 md:grid-cols-[1fr_1fr_auto]">
				<Field label={t("ruleLabel")}>
					{(control) => (
						<select {...control} value={rule} onChange={(event) => setRule(event.target.value)}>
							<option value="">{t("anyRule")}</option>
							<Options of={rules} />
						</select>
					)}
				</Field>
				<Field label={t("regionLabel")}>
					{(control) => (
						<select {...control} value={region} onChange={(event) => setRegion(event.target.value)}>
							<option value="">{t("anyRegion")}</option>
							<Options of={places} />
						</select>
					)}
				</Field>
				<Button
					disabled={disabled || isThere}
					onClick={() => onChange([...watches, { rule: rule || null, region: region || null }])}
				>
					{t("add")}
				</Button>
			</div>
		</div>
	);
}
