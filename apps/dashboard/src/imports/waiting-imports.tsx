"use client";

import type { RouterOutput } from "@harmattan/api/outputs";
import { Button } from "@harmattan/ui/button";
import { Section } from "@harmattan/ui/section";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { FormError } from "@/forms/form-error.tsx";
import { useAction } from "@/forms/use-action.ts";
import { Link, useRouter } from "@/i18n/navigation.ts";
import { trpcClient } from "@/live/trpc-client.ts";
import { requestedChoices, startingChoices } from "./choices.ts";

type Row = RouterOutput["imports"]["list"][number];

interface WaitingImportsProps {
	/** Imports that wait for a check or a decision. */
	rows: readonly Row[];
}

/** Files that wait: several are checked with what they say of themselves, or committed, at once. */
export function WaitingImports({ rows }: WaitingImportsProps) {
	const t = useTranslations("admin.imports");
	const format = useFormatter();
	const router = useRouter();
	const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
	const [done, setDone] = useState<string | null>(null);
	const of = (statuses: readonly Row["status"][]) =>
		rows.filter(({ id, status }) => chosen.has(id) && statuses.includes(status)).map(({ id }) => id);
	const toCheck = of(["uploaded"]);
	const toCommit = of(["checked"]);
	const finish = (words: string) => {
		setDone(words);
		setChosen(new Set());
		router.refresh();
	};
	const check = useAction(async (ids: readonly number[]) => {
		const choices = await trpcClient.imports.choices.query();
		for (const id of ids) {
			const found = await trpcClient.imports.read.query({ id });
			if (found.preview === null) continue;
			const values = startingChoices(found, found.preview, choices);
			const requested = requestedChoices(values, found.preview, choices.countries);
			await trpcClient.imports.check.mutate({ id, choices: requested });
		}
		finish(t("checkedSome", { count: ids.length }));
	});
	const commit = useAction(async (ids: readonly number[]) => {
		for (const id of ids) await trpcClient.imports.commit.mutate({ id });
		finish(t("committedSome", { count: ids.length }));
	});
	const isBusy = check.pending || commit.pending;
	return (
		<Section title={t("waiting")} aside={t("waitingAside")}>
			<ul className="type-table">
				{rows.map((row) => (
					<li key={row.id} className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line-2 py-1">
						<label className="flex min-h-6 items-center gap-2">
							<input
								type="checkbox"
								aria-label={t("chooseImport", { name: row.fileName })}
								checked={chosen.has(row.id)}
								disabled={row.status === "uploaded" && row.format === null}
								onChange={() => setChosen(chosen.symmetricDifference(new Set([row.id])))}
							/>
							<span className="break-all">{row.fileName}</span>
						</label>
						<span className="text-ink-2">{t(`state.${row.status}`)}</span>
						<span className="text-ink-2">
							{row.status === "uploaded" && row.format === null
								? t("notOfFormat")
								: row.counts === null
									? null
									: t("shortNew", { count: row.counts.new })}
						</span>
						<Link
							href={`/admin/imports/${row.id}`}
							className="inline-flex min-h-6 items-center text-accent underline underline-offset-2"
						>
							{t("goOn", { id: row.id })}
						</Link>
						<span className="text-ink-3">
							{format.dateTime(new Date(row.startedAt), { dateStyle: "medium", timeStyle: "short" })}
						</span>
					</li>
				))}
			</ul>
			<div className="mt-2 flex flex-wrap items-center gap-3">
				<Button onClick={() => setChosen(new Set(rows.map(({ id }) => id)))}>{t("chooseAll")}</Button>
				<Button disabled={isBusy || toCheck.length === 0} onClick={() => check.run(toCheck)}>
					{t("checkChosen")}
				</Button>
				<Button disabled={isBusy || toCommit.length === 0} onClick={() => commit.run(toCommit)}>
					{t("commitChosen")}
				</Button>
				<FormError message={check.error ?? commit.error} />
				<span role="status" className="text-ink-2">
					{done}
				</span>
			</div>
		</Section>
	);
}
