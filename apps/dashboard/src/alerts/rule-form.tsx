"use client";

import type { RouterOutput } from "@harmattan/api/outputs";
import { EVENT_CLASSES, type EventClass } from "@harmattan/domain/events/classes";
import { Button } from "@harmattan/ui/button";
import { Field } from "@harmattan/ui/field";
import { Options } from "@harmattan/ui/options";
import { Section } from "@harmattan/ui/section";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { FormError } from "@/forms/form-error.tsx";
import { useAction } from "@/forms/use-action.ts";
import { trpcClient } from "@/live/trpc-client.ts";
import { TownField } from "./town-field.tsx";
import type { Choice } from "./watch-fields.tsx";

interface RuleFormProps {
	places: readonly Choice[];
	/** Names of the event classes. */
	classes: Record<EventClass, string>;
}

const KINDS = ["threshold", "near"] as const;
const MEASURES = ["events", "deaths"] as const;
/** The most dates that a try lists. */
const MAX_DATES = 12;

interface RuleValues {
	kind: (typeof KINDS)[number];
	region: string;
	km: number;
	measure: (typeof MEASURES)[number];
	class: EventClass;
	atLeast: number;
	days: number;
}

/** For analysts: makes a rule of a total in a region or around a town, once it has been tried on the last two years or not. */
export function RuleForm({ places, classes }: RuleFormProps) {
	const t = useTranslations("alerts");
	const [town, setTown] = useState<string | null>(null);
	const [tried, setTried] = useState<RouterOutput["alerts"]["try"] | null>(null);
	const { register, handleSubmit, watch } = useForm<RuleValues>({
		defaultValues: { kind: "threshold", region: "sahel", km: 50, measure: "events", class: "SJ", atLeast: 10, days: 7 },
	});
	const kind = watch("kind");
	const ruleOf = ({ kind: of, region, km, ...sums }: RuleValues) =>
		of === "near" ? { kind: of, town: town ?? "", km, ...sums } : { kind: of, region, ...sums };
	const run = useAction(
		async ({ keep, values }: { keep: boolean; values: RuleValues }) => {
			if (keep) await trpcClient.alerts.addRule.mutate(ruleOf(values));
			return keep ? null : trpcClient.alerts.try.query({ rule: ruleOf(values) });
		},
		(answer) => setTried(answer),
	);
	const fired = tried?.tried?.fired ?? [];
	const submit = (keep: boolean) => handleSubmit((values) => run.run({ keep, values }));
	const number = (name: "km" | "atLeast" | "days", max: number) => (
		<Field label={t(name)}>
			{(control) => (
				<input type="number" required min={1} max={max} {...control} {...register(name, { valueAsNumber: true })} />
			)}
		</Field>
	);
	return (
		<Section title={t("make")} aside={t("makeAside")}>
			<form
				aria-label={t("make")}
				onSubmit={submit(true)}
				className="grid max-w-[760px] grid-cols-1 gap-3 md:grid-cols-2"
			>
				<Field label={t("kind")}>
					{(control) => (
						<select {...control} {...register("kind")}>
							<Options of={KINDS.map((id) => ({ id, name: t(`kinds.${id}`) }))} />
						</select>
					)}
				</Field>
				{kind === "near" ? (
					<>
						<TownField onChange={setTown} />
						{number("km", 500)}
					</>
				) : (
					<Field label={t("regionLabel")}>
						{(control) => (
							<select {...control} {...register("region")}>
								<Options of={places} />
							</select>
						)}
					</Field>
				)}
				<Field label={t("measure")}>
					{(control) => (
						<select {...control} {...register("measure")}>
							<Options of={MEASURES.map((id) => ({ id, name: t(`measures.${id}`) }))} />
						</select>
					)}
				</Field>
				<Field label={t("classLabel")}>
					{(control) => (
						<select {...control} {...register("class")}>
							<Options of={EVENT_CLASSES.map((id) => ({ id, name: classes[id] }))} />
						</select>
					)}
				</Field>
				{number("atLeast", 100_000)}
				{number("days", 366)}
				<div className="flex flex-wrap gap-2 md:col-span-2">
					<Button disabled={run.pending || (kind === "near" && town === null)} onClick={submit(false)}>
						{t("try")}
					</Button>
					<Button type="submit" weight="main" disabled={run.pending || (kind === "near" && town === null)}>
						{t("save")}
					</Button>
				</div>
				<div role="status" className="md:col-span-2">
					{tried === null ? null : (
						<>
							<p>
								{tried.tried === null || tried.tried.judgedShare === 0
									? t("triedNever")
									: t("triedLead", { count: fired.length, regions: 0 })}
							</p>
							<p className="type-caption text-ink-2">
								{fired
									.slice(0, MAX_DATES)
									.map(({ period }) => period)
									.join(", ")}
								{fired.length > MAX_DATES ? " …" : ""}
							</p>
						</>
					)}
				</div>
				<div className="md:col-span-2">
					<FormError message={run.error} />
				</div>
			</form>
		</Section>
	);
}
