"use client";

import { Button } from "@harmattan/ui/button";
import { Field } from "@harmattan/ui/field";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { useForm } from "react-hook-form";
import { encode } from "uqr";
import { FormError } from "@/forms/form-error.tsx";
import { useAction } from "@/forms/use-action.ts";
import { giveCode, type NewApp } from "./sign-in.ts";

interface AppSetUpProps {
	app: NewApp;
	onDone: () => void;
	onCancel: () => void;
}

/** What an authenticator app reads, and the first code that it shows. */
export function AppSetUp({ app: { uri }, onDone, onCancel }: AppSetUpProps) {
	const t = useTranslations("account");
	const { register, handleSubmit } = useForm({ defaultValues: { code: "" } });
	const confirm = useAction(({ code }: { code: string }) => giveCode(code, "app"), onDone);
	const { size, data } = useMemo(() => encode(uri, { border: 2 }), [uri]);
	const path = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : []))).join("");
	return (
		<form onSubmit={handleSubmit((values) => confirm.run(values))} className="grid max-w-[360px] gap-3">
			<p>{t("scan")}</p>
			{/* Dark on light in either theme: that is what the apps read. */}
			<svg role="img" aria-label={t("qr")} viewBox={`0 0 ${size} ${size}`} className="w-48" shapeRendering="crispEdges">
				<rect width={size} height={size} fill="#fff" />
				<path d={path} fill="#000" />
			</svg>
			<p>
				<span className="type-caption block text-ink-2">{t("appKey")}</span>
				<code className="break-all select-all">{new URL(uri).searchParams.get("secret")}</code>
			</p>
			<Field label={t("confirmCode")}>
				{(control) => (
					<input
						inputMode="numeric"
						autoComplete="one-time-code"
						required
						maxLength={10}
						{...control}
						{...register("code")}
					/>
				)}
			</Field>
			<FormError message={confirm.error} />
			<div className="flex gap-2">
				<Button type="submit" weight="main" disabled={confirm.pending}>
					{t("confirmApp")}
				</Button>
				<Button onClick={onCancel}>{t("cancel")}</Button>
			</div>
		</form>
	);
}
