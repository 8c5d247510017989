"use client";

import type { RouterOutput } from "@harmattan/api/outputs";
import { RULE_UNITS } from "@harmattan/domain/alerts/rule";
import { Button } from "@harmattan/ui/button";
import { Field } from "@harmattan/ui/field";
import { useTranslations } from "next-intl";
import { useForm } from "react-hook-form";
import { FormError } from "@/forms/form-error.tsx";
import { useAction } from "@/forms/use-action.ts";
import { trpcClient } from "@/live/trpc-client.ts";

interface RuleChangeProps {
	rule: RouterOutput["alerts"]["rule"]["rule"];
}

/** Ends a rule, or changes what it holds: the floors of records, the regions that warnings look at. Each change adds a version. */
export function RuleChange({ rule: { id, version, body } }: RuleChangeProps) {
	const t = useTranslations("alerts");
	const floors = body.kind === "record" ? body.floors : { country: 1, admin1: 1 };
	const { register, handleSubmit } = useForm({ defaultValues: floors });
	const change = useAction((changed: typeof body | null) =>
		trpcClient.alerts.changeRule.mutate({ id, version, body: changed }),
	);
	return (
		<div className="mt-3 grid gap-3">
			{body.kind === "record" ? (
				<form
					aria-label={t("floors")}
					onSubmit={handleSubmit((values) => change.run({ ...body, floors: values }))}
					className="grid max-w-[560px] grid-cols-1 items-end gap-3 md:grid-cols-[1fr_1fr_auto]"
				>
					<Field label={t("floorCountry")}>
						{(control) => (
							<input type="number" min={1} required {...control} {...register("country", { valueAsNumber: true })} />
						)}
					</Field>
					<Field label={t("floorAdmin1")}>
						{(control) => (
							<input type="number" min={1} required {...control} {...register("admin1", { valueAsNumber: true })} />
						)}
					</Field>
					<Button type="submit" weight="main" disabled={change.pending}>
						{t("saveFloors")}
					</Button>
				</form>
			) : null}
			{body.kind === "surge" || body.kind === "threat" ? (
				<fieldset className="flex flex-wrap items-center gap-x-6 gap-y-2">
					<legend className="type-caption text-ink-2">{t("units")}</legend>
					{RULE_UNITS.map((unit) => {
						const isChosen = body.units.includes(unit);
						return (
							<label key={unit} className="flex min-h-6 items-center gap-2">
								<input
									type="checkbox"
									checked={isChosen}
									// A rule looks at something: the last kind of region stays.
									disabled={change.pending || (isChosen && body.units.length === 1)}
									onChange={() =>
										change.run({
											...body,
											units: RULE_UNITS.filter((one) => (one === unit ? !isChosen : body.units.includes(one))),
										})
									}
								/>
								{t(`unit.${unit}`)}
							</label>
						);
					})}
				</fieldset>
			) : null}
			<span>
				<Button disabled={change.pending} onClick={() => change.run(null)}>
					{t("end")}
				</Button>
			</span>
			<FormError message={change.error} />
		</div>
	);
}
