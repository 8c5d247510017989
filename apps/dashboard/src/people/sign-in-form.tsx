"use client";

import { Button } from "@harmattan/ui/button";
import { Field } from "@harmattan/ui/field";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { FormError } from "@/forms/form-error.tsx";
import { useAction } from "@/forms/use-action.ts";
import { Link } from "@/i18n/navigation.ts";
import { openPage } from "@/i18n/open-page.ts";
import { CodeForm } from "./code-form.tsx";
import { goToSingleSignOn, isUnnamedHost, Refusal, signIn, signInWithPasskey } from "./sign-in.ts";

interface SignInFormProps {
	/** Page to go to once signed in: a path of this site. */
	next: string;
	/** What it begins with: the code where the password was given already. */
	first: "password" | "code";
	/** What the other service is called by which people sign in; null: there is none. */
	singleSignOn: string | null;
}

/** Passkey, another service, or email and password with the code that some accounts ask for. */
export function SignInForm({ next, first, singleSignOn }: SignInFormProps) {
	const t = useTranslations("account");
	const [step, setStep] = useState(first);
	const { register, handleSubmit } = useForm<{ email: string; password: string }>();
	const password = useAction(signIn, (answer) => (answer === "code" ? setStep("code") : openPage(next)));
	const passkey = useAction(
		() =>
			signInWithPasskey().catch((error: unknown) => {
				throw error instanceof Refusal ? error : new Error(t(isUnnamedHost(error) ? "passkeyHost" : "passkeyUnknown"));
			}),
		() => openPage(next),
	);
	const service = useAction(() => goToSingleSignOn(next));
	if (step === "code") return <CodeForm onDone={() => openPage(next)} />;
	return (
		<div className="grid gap-4">
			<div className="grid gap-2">
				<Button disabled={passkey.pending} onClick={() => passkey.run(undefined)}>
					{t("passkeySignIn")}
				</Button>
				<FormError message={passkey.error} />
				{singleSignOn === null ? null : (
					<>
						<Button disabled={service.pending} onClick={() => service.run(undefined)}>
							{t("ssoSignIn", { name: singleSignOn })}
						</Button>
						<FormError message={service.error} />
					</>
				)}
			</div>
			<p className="type-caption text-ink-3">{t("passwordSignIn")}</p>
			<form onSubmit={handleSubmit((values) => password.run(values))} className="grid gap-3">
				<Field label={t("email")}>
					{(control) => <input type="email" autoComplete="username" required {...control} {...register("email")} />}
				</Field>
				<Field label={t("password")}>
					{(control) => (
						<input type="password" autoComplete="current-password" required {...control} {...register("password")} />
					)}
				</Field>
				<FormError message={password.error} />
				<div className="flex flex-wrap items-center gap-4">
					<Button type="submit" weight="main" disabled={password.pending}>
						{t("signIn")}
					</Button>
					<Link href="/sign-in/forgotten" className="text-accent underline underline-offset-2">
						{t("forgotten")}
					</Link>
				</div>
			</form>
		</div>
	);
}
