"use client";

import { TOKEN_SCOPES, type TokenScope } from "@harmattan/domain/people/tokens";
import { Button } from "@harmattan/ui/button";
import { Field } from "@harmattan/ui/field";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { FormError } from "@/forms/form-error.tsx";
import { useAction } from "@/forms/use-action.ts";
import { trpcClient } from "@/live/trpc-client.ts";
import { Once } from "./once.tsx";

const LIFETIMES = [30, 90, 365] as const;

interface TokenValues {
	name: string;
	scope: TokenScope;
	days: number;
	/** Addresses and ranges, as they are typed. */
	allowedFrom: string;
}

/** Makes a token and shows it, once. */
export function TokenForm() {
	const t = useTranslations("account");
	const [made, setMade] = useState<string | null>(null);
	const { register, handleSubmit, reset } = useForm<TokenValues>({
		defaultValues: { name: "", scope: "open", days: 90, allowedFrom: "" },
	});
	const action = useAction(
		({ allowedFrom, ...values }: TokenValues) => {
			const ranges = allowedFrom.split(/[\s,]+/).filter(Boolean);
			return trpcClient.account.createToken.mutate({ ...values, allowedFrom: ranges.length === 0 ? null : ranges });
		},
		({ token }) => {
			setMade(token);
			reset();
		},
	);
	return (
		<form
			onSubmit={handleSubmit((values) => action.run(values))}
			className="grid max-w-[760px] grid-cols-1 items-start gap-3 md:grid-cols-[1fr_1fr_140px]"
		>
			<Field label={t("tokenName")}>
				{(control) => <input required maxLength={100} {...control} {...register("name")} />}
			</Field>
			<Field label={t("tokenScope")}>
				{(control) => (
					<select {...control} {...register("scope")}>
						{TOKEN_SCOPES.map((scope) => (
							<option key={scope} value={scope}>
								{t(`scope.${scope}`)}
							</option>
						))}
					</select>
				)}
			</Field>
			<Field label={t("tokenDays")}>
				{(control) => (
					<select {...control} {...register("days", { valueAsNumber: true })}>
						{LIFETIMES.map((days) => (
							<option key={days} value={days}>
								{t("days", { days })}
							</option>
						))}
					</select>
				)}
			</Field>
			<div className="md:col-span-3">
				<Field label={t("tokenFrom")} hint={t("tokenFromHint")}>
					{(control) => <input maxLength={500} {...control} {...register("allowedFrom")} />}
				</Field>
			</div>
			<div>
				<Button type="submit" weight="main" disabled={action.pending}>
					{t("makeToken")}
				</Button>
			</div>
			<div className="md:col-span-3">
				<FormError message={action.error} />
				{made ? <Once label={t("tokenOnce")} text={made} /> : null}
			</div>
		</form>
	);
}
