"use client";

import { Button } from "@harmattan/ui/button";
import { Field } from "@harmattan/ui/field";
import { Section } from "@harmattan/ui/section";
import { useTranslations } from "next-intl";
import { useForm } from "react-hook-form";
import { FormError } from "@/forms/form-error.tsx";
import { useAction } from "@/forms/use-action.ts";
import { useRouter } from "@/i18n/navigation.ts";
import { trpcClient } from "@/live/trpc-client.ts";

interface ActorToolsProps {
	id: string;
	name: string;
	/** The names that can be split off. */
	aliases: readonly string[];
	others: readonly { id: string; name: string }[];
}

/** Merges another actor into one, or splits names off as an actor of their own. Each is undone as one change. */
export function ActorTools({ id, name, aliases, others }: ActorToolsProps) {
	const t = useTranslations("admin.reference");
	const router = useRouter();
	const merging = useForm<{ goes: string }>({ defaultValues: { goes: "" } });
	const splitting = useForm<{ names: string[]; id: string; name: string }>({
		defaultValues: { names: [], id: "", name: "" },
	});
	const merge = useAction(({ goes }: { goes: string }) =>
		trpcClient.referenceData.mergeActors.mutate({ stays: id, goes }),
	);
	const split = useAction(
		(values: { names: string[]; id: string; name: string }) =>
			trpcClient.referenceData.splitActor.mutate({
				id,
				names: values.names,
				made: { id: values.id, name: values.name },
			}),
		() => router.push(`/admin/reference/actor/${encodeURIComponent(splitting.getValues("id"))}`),
	);
	return (
		<div className="grid max-w-[1100px] grid-cols-1 gap-8 md:grid-cols-2">
			<Section title={t("merge")} aside={t("mergeAside")}>
				<form onSubmit={merging.handleSubmit((values) => merge.run(values))} className="grid gap-3">
					<Field label={t("mergeInto", { name })} hint={t("mergeHint")}>
						{(control) => (
							<select required {...control} {...merging.register("goes")}>
								<option value="">{t("chooseActor")}</option>
								{others.map((other) => (
									<option key={other.id} value={other.id}>
										{other.name}
									</option>
								))}
							</select>
						)}
					</Field>
					<FormError message={merge.error} />
					<div>
						<Button type="submit" disabled={merge.pending}>
							{t("merge")}
						</Button>
					</div>
				</form>
			</Section>
			<Section title={t("split")} aside={t("splitAside")}>
				{aliases.length === 0 ? (
					<p className="text-ink-2">{t("nothingToSplit")}</p>
				) : (
					<form onSubmit={splitting.handleSubmit((values) => split.run(values))} className="grid gap-3">
						<fieldset>
							<legend className="type-caption text-ink-2">{t("splitNames")}</legend>
							{aliases.map((alias) => (
								<label key={alias} className="flex min-h-6 items-center gap-2">
									<input type="checkbox" value={alias} {...splitting.register("names")} />
									{alias}
								</label>
							))}
						</fieldset>
						<div className="grid grid-cols-2 items-start gap-3">
							<Field label={t("field.id")} hint={t("hint.id")}>
								{(control) => <input required {...control} {...splitting.register("id")} />}
							</Field>
							<Field label={t("field.name")}>
								{(control) => <input required {...control} {...splitting.register("name")} />}
							</Field>
						</div>
						<FormError message={split.error} />
						<div>
							<Button type="submit" disabled={split.pending}>
								{t("split")}
							</Button>
						</div>
					</form>
				)}
			</Section>
		</div>
	);
}
