"use client";

import type { RouterOutput } from "@harmattan/api/outputs";
import type { DocumentDraft } from "@harmattan/domain/reference/drafts";
import { Button } from "@harmattan/ui/button";
import { Field } from "@harmattan/ui/field";
import { HeadRow } from "@harmattan/ui/head-row";
import { ScrollArea } from "@harmattan/ui/scroll-area";
import { Section } from "@harmattan/ui/section";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useFormContext } from "react-hook-form";
import { FormError } from "@/forms/form-error.tsx";
import { useAction } from "@/forms/use-action.ts";
import { trpcClient } from "@/live/trpc-client.ts";
import { defaultsOf, typedDocument, type ZoneValues } from "./zone-values.ts";

type ReadFile = RouterOutput["zones"]["readFile"] & { name: string; document: DocumentDraft | null };

interface ZoneFileProps {
	onStored: (zone: { actor: string; scale: string; month: string }) => void;
}

/** Zones from a GeoJSON file: what is wrong is listed by feature and property, and nothing is stored before all of it is right. */
export function ZoneFile({ onStored }: ZoneFileProps) {
	const t = useTranslations("zones");
	const { getValues } = useFormContext<ZoneValues>();
	const [read, setRead] = useState<ReadFile | null>(null);
	const open = useAction(async (file: File) => {
		const values = getValues();
		const document = typedDocument(values);
		const defaults = defaultsOf({ ...values, geometrySource: values.geometrySource || file.name }, document);
		setRead({
			...(await trpcClient.zones.readFile.mutate({ text: await file.text(), defaults })),
			name: file.name,
			document,
		});
	});
	const store = useAction(
		async ({ zones, document }: ReadFile) => {
			await trpcClient.zones.add.mutate({ zones, document });
			return zones[0];
		},
		(first) => first && onStored(first),
	);
	return (
		<Section title={t("file")} aside={t("fileAside")}>
			<p className="mb-2 max-w-[80ch]">{t("fileLead")}</p>
			<Field label={t("fileLabel")} hint={t("fileHint")}>
				{(control) => (
					<input
						{...control}
						className={`${control.className} py-1`}
						type="file"
						accept=".geojson,.json,application/geo+json"
						onChange={(event) => {
							const [file] = event.target.files ?? [];
							if (file) open.run(file);
							// The same file can be chosen again after it was put right.
							event.target.value = "";
						}}
					/>
				)}
			</Field>
			{read === null ? null : read.problems.length === 0 ? (
				<div className="mt-3 flex flex-wrap items-center gap-3">
					<Button weight="main" disabled={store.pending} onClick={() => store.run(read)}>
						{t("storeFile", { count: read.zones.length })}
					</Button>
					<span role="status">{t("fileFits", { name: read.name, count: read.zones.length })}</span>
				</div>
			) : (
				<div className="mt-3">
					<p role="alert" className="text-up">
						{t("fileProblems", { name: read.name, count: read.problems.length })}
					</p>
					<ScrollArea label={t("file")} isLong={true}>
						<table className="type-table w-full min-w-[520px] border-collapse">
							<HeadRow
								columns={(["feature", "property", "value", "message"] as const).map((name) => ({
									name,
									words: t(`problem.${name}`),
								}))}
							/>
							<tbody>
								{read.problems.map(({ feature, property, value, message }, index) => (
									<tr key={index} className="border-b border-line-2 align-top">
										<td className="py-1 pr-4">{feature ?? t("wholeFile")}</td>
										<td className="py-1 pr-4">{property}</td>
										<td className="py-1 pr-4 [overflow-wrap:anywhere]">{value}</td>
										<td className="py-1 pr-4">{message}</td>
									</tr>
								))}
							</tbody>
						</table>
					</ScrollArea>
				</div>
			)}
			<FormError message={open.error ?? store.error} />
		</Section>
	);
}
