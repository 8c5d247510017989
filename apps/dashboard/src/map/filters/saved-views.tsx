"use client";

import { Popover } from "@harmattan/ui/popover";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useLocalPath } from "@/i18n/use-local-path.ts";
import { trpcClient } from "@/live/trpc-client.ts";

const QUERY_KEY = ["views"];

interface SavedViewsProps {
	/** The data revision that the map shows, which a view is opened in too; null: the present. */
	knownAt: number | null;
}

/** Views under a name: the founding assessment's figures, those that members saved, and a field that saves this one. */
export function SavedViews({ knownAt }: SavedViewsProps) {
	const t = useTranslations("map");
	const localPath = useLocalPath();
	const client = useQueryClient();
	const [isOpen, setOpen] = useState(false);
	const [name, setName] = useState("");
	const [error, setError] = useState<string | null>(null);
	const { data } = useQuery({ queryKey: QUERY_KEY, queryFn: () => trpcClient.views.list.query(), enabled: isOpen });
	const doing = async (change: () => Promise<unknown>) => {
		try {
			await change();
			setError(null);
			setName("");
			await client.invalidateQueries({ queryKey: QUERY_KEY });
		} catch (thrown) {
			setError(thrown instanceof Error ? thrown.message : String(thrown));
		}
	};
	const save = (event: FormEvent) => {
		event.preventDefault();
		void doing(() => trpcClient.views.save.mutate({ name, query: location.search.slice(1) }));
	};
	const inState = (query: string) => {
		const parameters = new URLSearchParams(query);
		if (knownAt !== null) parameters.set("knownAt", String(knownAt));
		return localPath(`/map?${parameters}`);
	};
	// A whole page, not a change of the address: what the map held before is gone.
	const link = (query: string, words: string) => (
		<a href={inState(query)} className="min-h-6 text-accent underline underline-offset-2">
			{words}
		</a>
	);
	return (
		<Popover label={t("savedViews")} onOpen={setOpen}>
			<ul className="grid gap-1">
				{data?.figures.map(({ figure, id, query }) => (
					<li key={figure}>{link(query, t("figureView", { figure, region: t(`figureRegion.${id as "MLI"}`) }))}</li>
				))}
			</ul>
			<p className="text-ink-3">{t("figureNote")}</p>
			<ul className="grid gap-1 border-t border-line pt-2">
				{data?.saved.map((view) => (
					<li key={view.name} className="flex justify-between gap-2">
						<span className="min-w-0 wrap-anywhere">
							{link(view.query, view.name)}{" "}
							<span className="text-ink-3">
								{[view.author, view.published && data.maySave ? t("viewPublished") : null].filter(Boolean).join(", ")}
							</span>
						</span>
						{view.mayChange ? (
							<span className="flex shrink-0 gap-2">
								<button
									type="button"
									aria-label={t(view.published ? "viewWithdrawOf" : "viewPublishOf", { name: view.name })}
									onClick={() =>
										doing(() => trpcClient.views.publish.mutate({ name: view.name, published: !view.published }))
									}
									className="min-h-6 text-accent underline"
								>
									{t(view.published ? "viewWithdraw" : "viewPublish")}
								</button>
								<button
									type="button"
									aria-label={t("viewRemoveOf", { name: view.name })}
									onClick={() => doing(() => trpcClient.views.remove.mutate({ name: view.name }))}
									className="min-h-6 text-accent underline"
								>
									{t("viewRemove")}
								</button>
							</span>
						) : null}
					</li>
				))}
				{data?.saved.length === 0 ? <li className="text-ink-3">{t("viewNone")}</li> : null}
			</ul>
			{data?.maySave ? (
				<form onSubmit={save} className="grid gap-1 border-t border-line pt-2">
					<label className="grid gap-1">
						{t("viewName")}
						<input
							value={name}
							onChange={(event) => setName(event.target.value)}
							required
							maxLength={80}
							className="rounded-field min-h-6 border border-line bg-bg px-1"
						/>
					</label>
					<button type="submit" className="min-h-6 text-left text-accent underline underline-offset-2">
						{t("viewSave")}
					</button>
				</form>
			) : null}
			{error ? <p role="alert">{error}</p> : null}
		</Popover>
	);
}
