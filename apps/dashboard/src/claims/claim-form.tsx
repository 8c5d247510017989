"use client";

import type { TestOf } from "@harmattan/domain/claims/claim-test";
import { LIKELIHOOD_PHRASES, type Likelihood } from "@harmattan/domain/claims/forecast-score";
import type { MadeClaim } from "@harmattan/domain/claims/made-claim";
import { Button } from "@harmattan/ui/button";
import { Field } from "@harmattan/ui/field";
import { Popover } from "@harmattan/ui/popover";
import { useTranslations } from "next-intl";
import { useForm } from "react-hook-form";
import { FormError } from "@/forms/form-error.tsx";
import { useAction } from "@/forms/use-action.ts";
import { useRouter } from "@/i18n/navigation.ts";
import { trpcClient } from "@/live/trpc-client.ts";

/** A view that a claim can be made of: its query, and the value that it shows. */
export type ClaimedView = {
	dataset: string;
	/** Of a forecast: how likely it is to come to more than the value, and the sentence that says so. */
	forecast?: { likelihood: Likelihood; text: string };
} & (
	| { test: Omit<TestOf<"indicator">, "op" | "expected" | "tolerance">; value: number }
	| { test: Omit<TestOf<"change">, "expect">; value: number }
	| { test: Omit<TestOf<"chosen">, "op" | "expected" | "tolerance">; value: number }
	| { test: Omit<TestOf<"stated">, "op" | "expected" | "tolerance">; value: number }
);

interface Values {
	text: string;
	op: "about" | "at_least" | "at_most" | "increase";
	expected: number;
	tolerance: number;
	likelihood: Likelihood;
}

const START_TOLERANCE = 10;
/** Digits of the value that the form proposes. */
const SHOWN_DIGITS = 6;
const shown = (value: number) => Number(value.toPrecision(SHOWN_DIGITS));
/** How far a ratio may be off before it is contradicted, in tolerances. */
const PLAUSIBLE = 2;

/** The sentence, and what the view's value must be for it to hold. */
export function ClaimForm({ view }: { view: ClaimedView }) {
	const t = useTranslations("claimThis");
	const router = useRouter();
	const ops =
		view.test.kind === "change" ? (["about", "increase"] as const) : (["about", "at_least", "at_most"] as const);
	const { register, handleSubmit, watch } = useForm<Values>({
		defaultValues: {
			text: view.forecast?.text ?? "",
			op: view.forecast === undefined ? "about" : "at_least",
			expected: shown(view.value),
			tolerance: START_TOLERANCE,
			likelihood: view.forecast?.likelihood ?? "even",
		},
	});
	const op = watch("op");
	const action = useAction(
		(values: Values) =>
			trpcClient.claims.add.mutate({
				dataset: view.dataset,
				text: values.text,
				bound: boundOf(view, values),
				likelihood: view.forecast === undefined ? null : LIKELIHOOD_PHRASES[values.likelihood],
			}),
		({ id }) => router.push(`/claims/${id}?dataset=${encodeURIComponent(view.dataset)}`),
	);
	return (
		<Popover label={t("open")} wide>
			<form onSubmit={handleSubmit((values) => action.run(values))} className="grid gap-2">
				<Field label={t("text")} hint={t("textHint")}>
					{(control) => (
						<textarea rows={3} required minLength={10} maxLength={400} {...control} {...register("text")} />
					)}
				</Field>
				<Field label={t("op")}>
					{(control) => (
						<select {...control} {...register("op")}>
							{ops.map((name) => (
								<option key={name} value={name}>
									{t(`ops.${view.test.kind === "change" ? "change" : "value"}.${name as "about"}`)}
								</option>
							))}
						</select>
					)}
				</Field>
				{op === "increase" ? null : (
					<Field label={t("expected")}>
						{(control) => (
							<input
								type="number"
								step="any"
								required
								{...control}
								{...register("expected", { valueAsNumber: true })}
							/>
						)}
					</Field>
				)}
				{op === "about" ? (
					<Field label={t("tolerance")} hint={t("toleranceHint")}>
						{(control) => (
							<input
								type="number"
								min={0}
								max={100}
								step="any"
								required
								{...control}
								{...register("tolerance", { valueAsNumber: true })}
							/>
						)}
					</Field>
				) : null}
				{view.forecast === undefined ? null : (
					<Field label={t("likelihood")}>
						{(control) => (
							<select {...control} {...register("likelihood")}>
								{(Object.keys(LIKELIHOOD_PHRASES) as Likelihood[]).map((name) => (
									<option key={name} value={name}>
										{t(`likelihoodOf.${name}`)}
									</option>
								))}
							</select>
						)}
					</Field>
				)}
				<Button type="submit" weight="main" disabled={action.pending}>
					{t("make")}
				</Button>
				<FormError message={action.error} />
			</form>
		</Popover>
	);
}

function boundOf({ test, value }: ClaimedView, { op, expected: typed, tolerance }: Values): MadeClaim["bound"] {
	// What nobody has changed is the view's own value, to the last digit.
	const expected = typed === shown(value) ? value : typed;
	const share = tolerance / 100;
	if (test.kind !== "change")
		return { ...test, op: op === "increase" ? "about" : op, expected, tolerance: op === "about" ? share : 0 };
	if (op === "increase") return { ...test, expect: { kind: "increase" } };
	const within = (times: number): [number, number] => [expected / (1 + times * share), expected * (1 + times * share)];
	return { ...test, expect: { kind: "ratio", holds: within(1), plausible: within(PLAUSIBLE) } };
}
