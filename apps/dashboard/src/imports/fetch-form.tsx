"use client";

import { FEEDS, type Feed } from "@harmattan/domain/imports/feeds";
import { Button } from "@harmattan/ui/button";
import { Field } from "@harmattan/ui/field";
import { useTranslations } from "next-intl";
import { useForm } from "react-hook-form";
import { FormError } from "@/forms/form-error.tsx";
import { useAction } from "@/forms/use-action.ts";
import { useRouter } from "@/i18n/navigation.ts";
import { trpcClient } from "@/live/trpc-client.ts";

interface FetchValues {
	feed: Feed;
	release: string;
	countries: string;
}

/** Fetches from a publisher: the worker does it, and the file is then checked like an uploaded one. */
export function FetchForm() {
	const t = useTranslations("admin.imports");
	const router = useRouter();
	const { register, handleSubmit, watch } = useForm<FetchValues>({
		defaultValues: { feed: "ucdp", release: "", countries: "" },
	});
	const fetchFeed = useAction(
		({ feed, release, countries }: FetchValues) =>
			trpcClient.imports.fetch.mutate(
				feed === "ucdp"
					? { feed, release: release.trim() }
					: {
							feed,
							countries: countries
								.split(",")
								.map((name) => name.trim())
								.filter(Boolean),
						},
			),
		({ id }) => router.push(`/admin/imports/${id}`),
	);
	const feed = watch("feed");
	return (
		<form
			onSubmit={handleSubmit((values) => fetchFeed.run(values))}
			className="mb-8 grid max-w-[760px] grid-cols-1 items-start gap-3 md:grid-cols-[1fr_1fr_auto]"
		>
			<Field label={t("fetchFrom")} hint={feed === "ucdp" ? undefined : t("fetchAccount")}>
				{(control) => (
					<select {...control} {...register("feed")}>
						{FEEDS.map((name) => (
							<option key={name} value={name}>
								{t(`feed.${name}`)}
							</option>
						))}
					</select>
				)}
			</Field>
			{feed === "ucdp" ? (
				<Field label={t("release")} hint={t("fetchRelease")}>
					{(control) => <input required placeholder="25.1" {...control} {...register("release")} />}
				</Field>
			) : (
				<Field label={t("countries")} hint={t("fetchCountries")}>
					{(control) => <input placeholder="Mali, Niger" {...control} {...register("countries")} />}
				</Field>
			)}
			<div className="pt-5">
				<Button type="submit" disabled={fetchFeed.pending}>
					{t("fetch")}
				</Button>
			</div>
			<div className="md:col-span-3">
				<FormError message={fetchFeed.error} />
			</div>
		</form>
	);
}
