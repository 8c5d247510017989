"use client";

import { Button } from "@harmattan/ui/button";
import { Field } from "@harmattan/ui/field";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { useForm } from "react-hook-form";
import { FormError } from "@/forms/form-error.tsx";
import { useAction } from "@/forms/use-action.ts";
import { giveCode } from "./sign-in.ts";

interface CodeFormProps {
	onDone: () => void;
}

/** The code that comes after a password: of the app, or one for an emergency. */
export function CodeForm({ onDone }: CodeFormProps) {
	const t = useTranslations("account");
	const [kind, setKind] = useState<"app" | "recovery">("app");
	const { register, handleSubmit, reset } = useForm({ defaultValues: { code: "" } });
	const action = useAction(({ code }: { code: string }) => giveCode(code, kind), onDone);
	const form = useRef<HTMLFormElement>(null);
	useEffect(() => form.current?.querySelector("input")?.focus(), [kind]);
	const isApp = kind === "app";
	return (
		<form ref={form} onSubmit={handleSubmit((values) => action.run(values))} className="grid gap-3">
			<Field label={isApp ? t("code") : t("recoveryCode")} hint={isApp ? t("codeHint") : t("recoveryCodeHint")}>
				{(control) => (
					<input
						inputMode={isApp ? "numeric" : "text"}
						autoComplete={isApp ? "one-time-code" : "off"}
						required
						maxLength={40}
						{...control}
						{...register("code")}
					/>
				)}
			</Field>
			<FormError message={action.error} />
			<div className="flex flex-wrap items-center gap-3">
				<Button type="submit" weight="main" disabled={action.pending}>
					{t("goOn")}
				</Button>
				<Button
					onClick={() => {
						setKind(isApp ? "recovery" : "app");
						reset();
					}}
				>
					{isApp ? t("useRecoveryCode") : t("useApp")}
				</Button>
			</div>
		</form>
	);
}
