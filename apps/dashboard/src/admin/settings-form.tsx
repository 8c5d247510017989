"use client";

import { BACKUP_EVERY } from "@harmattan/domain/backup-schedule";
import { SECOND_FACTOR_FROM } from "@harmattan/domain/people/proof";
import type { Settings } from "@harmattan/domain/settings";
import { Button } from "@harmattan/ui/button";
import { Field } from "@harmattan/ui/field";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { FormError } from "@/forms/form-error.tsx";
import { SignInAgain } from "@/forms/sign-in-again.tsx";
import { useAction } from "@/forms/use-action.ts";
import { trpcClient } from "@/live/trpc-client.ts";

interface SettingsFormProps {
	settings: Settings;
}

interface SettingsValues {
	publicReading: boolean;
	alertsWait: boolean;
	parkPercent: number;
	sessionDays: number;
	sessionIdleHours: number;
	secondFactorFrom: Settings["secondFactorFrom"];
	fourEyes: boolean;
	backupEvery: Settings["backupEvery"];
	backupsKept: number;
	addressDays: number;
	/** Not a number where the field is empty: for ever. */
	auditMonths: number | null;
	fetchUcdp: boolean;
	fetchAcled: boolean;
	acledCountries: string;
}

/** What admins set for the whole installation. */
export function SettingsForm({ settings }: SettingsFormProps) {
	const t = useTranslations("admin.installation");
	const [saved, setSaved] = useState(false);
	const { register, handleSubmit } = useForm<SettingsValues>({
		defaultValues: {
			publicReading: settings.publicReading,
			alertsWait: settings.alertsWait,
			parkPercent: settings.parkShare * 100,
			sessionDays: settings.sessionDays,
			sessionIdleHours: settings.sessionIdleHours,
			secondFactorFrom: settings.secondFactorFrom,
			fourEyes: settings.fourEyes,
			backupEvery: settings.backupEvery,
			backupsKept: settings.backupsKept,
			addressDays: settings.addressDays,
			auditMonths: settings.auditMonths,
			fetchUcdp: settings.fetchUcdp,
			fetchAcled: settings.fetchAcled,
			acledCountries: settings.acledCountries.join(", "),
		},
	});
	const action = useAction(
		({ parkPercent, acledCountries, auditMonths, ...others }: SettingsValues) =>
			trpcClient.installation.changeSettings.mutate({
				...others,
				auditMonths: Number.isNaN(auditMonths) ? null : auditMonths,
				parkShare: parkPercent / 100,
				acledCountries: acledCountries
					.split(",")
					.map((name) => name.trim())
					.filter(Boolean),
			}),
		() => setSaved(true),
	);
	return (
		<form onSubmit={handleSubmit((values) => action.run(values))} className="grid max-w-[520px] gap-3">
			<label className="flex min-h-6 items-center gap-2">
				<input type="checkbox" {...register("publicReading")} />
				{t("publicReading")}
			</label>
			<Field label={t("parkShare")} hint={t("parkShareHint")}>
				{(control) => (
					<input
						type="number"
						min={0}
						max={100}
						step={0.1}
						required
						{...control}
						{...register("parkPercent", { valueAsNumber: true })}
					/>
				)}
			</Field>
			<Field label={t("sessionDays")} hint={t("sessionDaysHint")}>
				{(control) => (
					<input
						type="number"
						min={1}
						max={90}
						required
						{...control}
						{...register("sessionDays", { valueAsNumber: true })}
					/>
				)}
			</Field>
			<Field label={t("sessionIdleHours")} hint={t("sessionIdleHoursHint")}>
				{(control) => (
					<input
						type="number"
						min={1}
						max={2160}
						required
						{...control}
						{...register("sessionIdleHours", { valueAsNumber: true })}
					/>
				)}
			</Field>
			<Field label={t("secondFactorFrom")} hint={t("secondFactorFromHint")}>
				{(control) => (
					<select {...control} {...register("secondFactorFrom")}>
						{SECOND_FACTOR_FROM.map((role) => (
							<option key={role} value={role}>
								{t(`secondFactorRole.${role}`)}
							</option>
						))}
					</select>
				)}
			</Field>
			<label className="flex min-h-6 items-center gap-2">
				<input type="checkbox" {...register("fourEyes")} />
				{t("fourEyes")}
			</label>
			<Field label={t("backupEvery")} hint={t("backupEveryHint")}>
				{(control) => (
					<select {...control} {...register("backupEvery")}>
						{BACKUP_EVERY.map((every) => (
							<option key={every} value={every}>
								{t(`every.${every}`)}
							</option>
						))}
					</select>
				)}
			</Field>
			<Field label={t("backupsKept")} hint={t("backupsKeptHint")}>
				{(control) => (
					<input
						type="number"
						min={1}
						max={100}
						required
						{...control}
						{...register("backupsKept", { valueAsNumber: true })}
					/>
				)}
			</Field>
			<Field label={t("addressDays")} hint={t("addressDaysHint")}>
				{(control) => (
					<input
						type="number"
						min={1}
						max={365}
						required
						{...control}
						{...register("addressDays", { valueAsNumber: true })}
					/>
				)}
			</Field>
			<Field label={t("auditMonths")} hint={t("auditMonthsHint")}>
				{(control) => (
					<input type="number" min={12} max={240} {...control} {...register("auditMonths", { valueAsNumber: true })} />
				)}
			</Field>
			<label className="flex min-h-6 items-center gap-2">
				<input type="checkbox" {...register("alertsWait")} />
				{t("alertsWait")}
			</label>
			<label className="flex min-h-6 items-center gap-2">
				<input type="checkbox" {...register("fetchUcdp")} />
				{t("fetchUcdp")}
			</label>
			<label className="flex min-h-6 items-center gap-2">
				<input type="checkbox" {...register("fetchAcled")} />
				{t("fetchAcled")}
			</label>
			<Field label={t("acledCountries")} hint={t("acledCountriesHint")}>
				{(control) => <input {...control} {...register("acledCountries")} />}
			</Field>
			<FormError message={action.error} />
			<SignInAgain action={action} />
			<div className="flex items-center gap-3">
				<Button type="submit" weight="main" disabled={action.pending}>
					{t("save")}
				</Button>
				<span role="status" className="text-ink-2">
					{saved && !action.pending && action.error === null ? t("saved") : null}
				</span>
			</div>
		</form>
	);
}
