"use client";

import type { RouterOutput } from "@harmattan/api/outputs";
import { Button } from "@harmattan/ui/button";
import { Field } from "@harmattan/ui/field";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { FormError } from "@/forms/form-error.tsx";
import { SignInAgain } from "@/forms/sign-in-again.tsx";
import { useAction } from "@/forms/use-action.ts";
import { ActionButton } from "./action-button.tsx";
import { AppSetUp } from "./app-set-up.tsx";
import { RecoveryCodes } from "./recovery-codes.tsx";
import { addPasskey, isUnnamedHost, type NewApp, newRecoveryCodes, Refusal, removeApp, startApp } from "./sign-in.ts";

type SecondFactorsProps = RouterOutput["account"]["secondFactors"];

/** The authenticator app and the passkeys of somebody's own: setting up, and taking away. */
export function SecondFactors({ hasApp, passkeys }: SecondFactorsProps) {
	const t = useTranslations("account");
	return (
		<div className="grid grid-cols-1 gap-6 md:grid-cols-2">
			<section aria-label={t("app")} className="grid content-start gap-2">
				<h3 className="type-section">{t("app")}</h3>
				<App hasApp={hasApp} />
			</section>
			<section aria-label={t("passkeys")} className="grid content-start gap-2">
				<h3 className="type-section">{t("passkeys")}</h3>
				<p className="text-ink-2">{t("passkeysNote")}</p>
				<Passkeys passkeys={passkeys} />
			</section>
		</div>
	);
}

/** What a password is given for. */
type WithPassword = "start" | "remove" | "codes";

function App({ hasApp }: Pick<SecondFactorsProps, "hasApp">) {
	const t = useTranslations("account");
	const [chosen, setChosen] = useState<WithPassword | null>(null);
	const [made, setMade] = useState<NewApp | null>(null);
	const [codes, setCodes] = useState<string[] | null>(null);
	const { register, handleSubmit, reset } = useForm({ defaultValues: { password: "" } });
	const close = () => {
		setChosen(null);
		reset();
	};
	const action = useAction(async ({ password }: { password: string }) => {
		try {
			if (chosen === "start") setMade(await startApp(password));
			if (chosen === "remove") await removeApp(password);
			if (chosen === "codes") setCodes(await newRecoveryCodes(password));
		} catch (error) {
			throw error instanceof Refusal && error.code === "INVALID_PASSWORD" ? new Error(t("wrongPassword")) : error;
		}
	}, close);
	if (made !== null)
		return (
			<AppSetUp
				app={made}
				onDone={() => {
					setCodes(made.recoveryCodes);
					setMade(null);
				}}
				onCancel={() => setMade(null)}
			/>
		);
	const labels = { start: t("setUpApp"), remove: t("removeApp"), codes: t("newCodes") };
	const choices: WithPassword[] = hasApp ? ["codes", "remove"] : ["start"];
	return (
		<>
			<p className="text-ink-2">{hasApp ? t("appOn") : t("appOff")}</p>
			{codes === null ? null : <RecoveryCodes codes={codes} />}
			{chosen === null ? (
				<div className="flex flex-wrap gap-2">
					{choices.map((choice) => (
						<Button key={choice} onClick={() => setChosen(choice)}>
							{labels[choice]}
						</Button>
					))}
				</div>
			) : (
				<form onSubmit={handleSubmit((values) => action.run(values))} className="grid max-w-[360px] gap-3">
					<Field label={t("currentPassword")}>
						{(control) => (
							<input type="password" autoComplete="current-password" required {...control} {...register("password")} />
						)}
					</Field>
					<FormError message={action.error} />
					<div className="flex gap-2">
						<Button type="submit" weight="main" disabled={action.pending}>
							{labels[chosen]}
						</Button>
						<Button onClick={close}>{t("cancel")}</Button>
					</div>
				</form>
			)}
		</>
	);
}

function Passkeys({ passkeys }: Pick<SecondFactorsProps, "passkeys">) {
	const t = useTranslations("account");
	const format = useFormatter();
	const { register, handleSubmit, reset } = useForm({ defaultValues: { name: "" } });
	const add = useAction(
		({ name }: { name: string }) =>
			addPasskey(name).catch((error: unknown) => {
				throw error instanceof Refusal ? error : new Error(t(isUnnamedHost(error) ? "passkeyHost" : "passkeyRefused"));
			}),
		() => reset(),
	);
	return (
		<>
			{passkeys.length === 0 ? <p className="text-ink-2">{t("noPasskeys")}</p> : null}
			<ul className="type-table">
				{passkeys.map(({ id, name, createdAt, isSynced }) => (
					<li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line-2 py-1">
						<span>{name ?? t("notStated")}</span>
						<span className="text-ink-3">
							{createdAt === null
								? null
								: t("passkeyAdded", { date: format.dateTime(new Date(createdAt), { dateStyle: "medium" }) })}
						</span>
						{isSynced ? <span className="text-ink-3">{t("passkeySynced")}</span> : null}
						<span className="ml-auto">
							<ActionButton action={{ kind: "removePasskey", id }} label={t("removePasskey")} />
						</span>
					</li>
				))}
			</ul>
			<form onSubmit={handleSubmit((values) => add.run(values))} className="grid max-w-[360px] gap-3">
				<Field label={t("passkeyName")}>
					{(control) => <input required maxLength={60} {...control} {...register("name")} />}
				</Field>
				<FormError message={add.error} />
				<SignInAgain action={add} />
				<div>
					<Button type="submit" disabled={add.pending}>
						{t("addPasskey")}
					</Button>
				</div>
			</form>
		</>
	);
}
