"use client";

import { CONFIDENCES, type ZoneScaleDraft, zoneDraft } from "@harmattan/domain/zones/zone";
import type { DrawingGround } from "@harmattan/maps/components/draw-map";
import { Button } from "@harmattan/ui/button";
import { Field } from "@harmattan/ui/field";
import { Options } from "@harmattan/ui/options";
import { Section } from "@harmattan/ui/section";
import { useLocale, useTranslations } from "next-intl";
import { FormProvider, type Resolver, useForm } from "react-hook-form";
import { FormError } from "@/forms/form-error.tsx";
import { resolverInLanguage } from "@/forms/resolver-in-language.ts";
import { useAction } from "@/forms/use-action.ts";
import { useRouter } from "@/i18n/navigation.ts";
import { languageOfLocale } from "@/i18n/routing.ts";
import { trpcClient } from "@/live/trpc-client.ts";
import { ZoneFile } from "./zone-file.tsx";
import { ZoneOutline } from "./zone-outline.tsx";
import { typedDocument, type ZoneValues, zoneOf } from "./zone-values.ts";
import { classWords } from "./zone-words.ts";

interface ZoneFormProps {
	values: ZoneValues;
	/** The version that is drawn anew; null for a new one. */
	version: number | null;
	actors: readonly { id: string; name: string }[];
	scales: readonly ZoneScaleDraft[];
	documents: readonly { id: string; name: string }[];
	ground: DrawingGround;
}

/** Fields at which the form says what is wrong with parts of the zone that it has no field for. */
const SHOWN_AT: Record<string, keyof ZoneValues> = { citations: "documentId", id: "zone" };

/** What the zone's own schema finds wrong, at the form's fields. */
const resolver: Resolver<ZoneValues> = (values) => {
	const { error } = zoneDraft.safeParse(zoneOf(values, typedDocument(values)));
	const undrawn = values.geometry === null && !values.isOver;
	const issues = [
		...(error?.issues ?? []),
		...(undrawn ? [{ path: ["geometry"], message: "draw an outline, or say that the zone is no more" }] : []),
	];
	if (issues.length === 0) return { values, errors: {} };
	const entries = issues.map(({ path, message }) => {
		const field = String(path[0] ?? "");
		return [SHOWN_AT[field] ?? field, { type: "custom", message }];
	});
	return { values: {}, errors: Object.fromEntries(entries.toReversed()) };
};

/** Draws a zone for a month, with who answers for it, from what, and how surely; or stores those of a file by the same words. */
export function ZoneForm({ values, version, actors, scales, documents, ground }: ZoneFormProps) {
	const all = useTranslations();
	const t = useTranslations("zones");
	const router = useRouter();
	const form = useForm<ZoneValues>({
		defaultValues: values,
		resolver: resolverInLanguage(resolver, languageOfLocale(useLocale())),
	});
	const { register, watch, setValue, formState } = form;
	const done = (zone: { actor: string; scale: string; month: string }) =>
		router.push(`/zones?${new URLSearchParams({ actor: zone.actor, scale: zone.scale, month: zone.month })}`);
	const save = useAction(async (typed: ZoneValues) => {
		const document = typedDocument(typed);
		const zone = zoneDraft.parse(zoneOf(typed, document));
		if (version === null) await trpcClient.zones.add.mutate({ zones: [zone], document });
		else await trpcClient.zones.save.mutate({ zone, version, document });
		return zone;
	}, done);
	const remove = useAction(
		(opened: number) => trpcClient.zones.remove.mutate({ id: zoneOf(values, null).id, version: opened }),
		() => router.push("/zones"),
	);
	const scale = scales.find(({ id }) => id === watch("scale"));
	const isNew = values.zone === "";
	const errorOf = (name: keyof ZoneValues) => formState.errors[name]?.message;
	const isTyped = watch("documentId") === "";
	return (
		<FormProvider {...form}>
			<form
				noValidate
				onSubmit={form.handleSubmit((typed) => save.run(typed))}
				className="grid max-w-[1100px] grid-cols-1 gap-6"
				aria-label={t("zoneForm")}
			>
				<Section title={t("what")} aside={isNew ? undefined : values.zone}>
					<div className="grid grid-cols-1 items-start gap-4 md:grid-cols-3">
						<Field label={t("name")} hint={t("nameHint")} error={errorOf("name")}>
							{(control) => <input {...control} {...register("name")} />}
						</Field>
						{isNew ? (
							<Field label={t("zoneId")} hint={t("zoneIdHint")} error={errorOf("zone")}>
								{(control) => <input {...control} {...register("zone")} />}
							</Field>
						) : null}
						<Field label={t("actor")} error={errorOf("actor")}>
							{(control) => (
								<select {...control} {...register("actor")}>
									<option value="">{t("chooseActor")}</option>
									<Options of={actors} />
								</select>
							)}
						</Field>
						<Field label={t("month")} hint={t("monthHint")} error={errorOf("month")}>
							{(control) => (
								<input readOnly={version !== null} inputMode="numeric" {...control} {...register("month")} />
							)}
						</Field>
						<Field label={t("scale")} hint={scale?.note ?? undefined}>
							{(control) => (
								<select
									{...control}
									{...register("scale", {
										// A class of another scale is none of this one.
										onChange: ({ target }) =>
											setValue("class", scales.find(({ id }) => id === target.value)?.classes[0] ?? ""),
									})}
								>
									<Options of={scales} />
								</select>
							)}
						</Field>
						<Field label={t("class")} error={errorOf("class")}>
							{(control) => (
								<select {...control} {...register("class")}>
									<Options of={(scale?.classes ?? []).map((id) => ({ id, name: classWords(all, id) }))} />
								</select>
							)}
						</Field>
						<Field label={t("version.confidence")} hint={t("confidenceHint")} error={errorOf("confidence")}>
							{(control) => (
								<select {...control} {...register("confidence")}>
									<Options of={CONFIDENCES.map((id) => ({ id, name: t(`confidenceOf.${id}`) }))} />
								</select>
							)}
						</Field>
						<Field label={t("version.author")} hint={t("authorHint")} error={errorOf("author")}>
							{(control) => <input {...control} {...register("author")} />}
						</Field>
						<Field label={t("note")} error={errorOf("note")}>
							{(control) => <input {...control} {...register("note")} />}
						</Field>
						<label className="flex min-h-9 items-center gap-2 self-center">
							<input type="checkbox" {...register("synthetic")} />
							{t("synthetic")}
						</label>
					</div>
				</Section>
				<Section title={t("version.source")}>
					<div className="grid grid-cols-1 items-start gap-4 md:grid-cols-3">
						<Field label={t("geometrySource")} hint={t("geometrySourceHint")} error={errorOf("geometrySource")}>
							{(control) => <input {...control} {...register("geometrySource")} />}
						</Field>
						<Field label={t("document")} error={errorOf("documentId")}>
							{(control) => (
								<select {...control} {...register("documentId")}>
									<option value="">{t("newDocument")}</option>
									<Options of={documents} />
								</select>
							)}
						</Field>
						<Field label={t("derivedHow")} hint={t("derivedHint")} error={errorOf("derivation")}>
							{(control) => <input {...control} {...register("derivation")} />}
						</Field>
						{isTyped
							? (["title", "publisher", "url"] as const).map((name) => (
									<Field key={name} label={t(`documentField.${name}`)}>
										{(control) => <input {...control} type={name === "url" ? "url" : "text"} {...register(name)} />}
									</Field>
								))
							: null}
					</div>
				</Section>
				<ZoneOutline ground={ground} />
				<div className="flex flex-wrap items-center gap-3 border-t border-line pt-3">
					<Button type="submit" weight="main" disabled={save.pending}>
						{t(version === null ? "store" : "storeAnew")}
					</Button>
					{version === null ? null : (
						<Button disabled={remove.pending} onClick={() => remove.run(version)}>
							{t("remove")}
						</Button>
					)}
					<span className="type-caption text-ink-3">{t("forEverybody")}</span>
					<FormError
						message={
							save.error ??
							remove.error ??
							(formState.isSubmitted && Object.keys(formState.errors).length > 0 ? t("fixFirst") : null)
						}
					/>
				</div>
				{version === null ? <ZoneFile onStored={done} /> : null}
			</form>
		</FormProvider>
	);
}
