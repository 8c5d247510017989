"use client";

import type { BriefState } from "@harmattan/domain/brief/states";
import { Button } from "@harmattan/ui/button";
import { Field } from "@harmattan/ui/field";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { FormError } from "@/forms/form-error.tsx";
import { useAction } from "@/forms/use-action.ts";
import { useRouter } from "@/i18n/navigation.ts";
import { trpcClient } from "@/live/trpc-client.ts";

interface BriefEditorProps {
	id: string;
	state: BriefState;
	takeaways: readonly string[];
}

/** How often the page looks whether the files are made. */
const LOOK_MS = 1500;

/** For analysts: the three points of a draft, and its way out: reviewed, then published. */
export function BriefEditor({ id, state, takeaways }: BriefEditorProps) {
	const t = useTranslations("brief");
	const router = useRouter();
	const [points, setPoints] = useState<string[]>([...takeaways]);
	const isPublishing = state === "publishing";
	useEffect(() => {
		if (!isPublishing) return;
		const looking = setInterval(() => router.refresh(), LOOK_MS);
		return () => clearInterval(looking);
	}, [isPublishing, router]);
	const act = useAction(async (what: "edit" | "review" | "publish" | "remove") => {
		if (what === "edit") await trpcClient.briefs.edit.mutate({ id, takeaways: points });
		else await trpcClient.briefs[what].mutate({ id });
		if (what === "remove") router.push("/briefs");
	});
	if (isPublishing) return <p role="status">{t("publishing")}</p>;
	const isChanged = points.some((point, index) => point !== takeaways[index]);
	return (
		<section aria-label={t("edit")} className="mt-4 grid max-w-[900px] gap-3 border-t-2 border-rule pt-2">
			<h2 className="type-section">{t("edit")}</h2>
			{points.map((point, index) => (
				<Field key={index} label={t("point", { number: index + 1 })}>
					{(control) => (
						<textarea
							rows={2}
							maxLength={400}
							{...control}
							value={point}
							onChange={(event) => setPoints(points.map((one, at) => (at === index ? event.target.value : one)))}
						/>
					)}
				</Field>
			))}
			<div className="flex flex-wrap gap-2">
				<Button disabled={act.pending || !isChanged} onClick={() => act.run("edit")}>
					{t("keep")}
				</Button>
				{state === "draft" ? (
					<Button weight="main" disabled={act.pending || isChanged} onClick={() => act.run("review")}>
						{t("review")}
					</Button>
				) : (
					<Button weight="main" disabled={act.pending || isChanged} onClick={() => act.run("publish")}>
						{t("publish")}
					</Button>
				)}
				<Button disabled={act.pending} onClick={() => act.run("remove")}>
					{t("remove")}
				</Button>
			</div>
			<FormError message={act.error} />
		</section>
	);
}
