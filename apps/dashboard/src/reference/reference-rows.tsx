"use client";

import { ORIGINS } from "@harmattan/domain/forces/force";
import type { EditableEntity } from "@harmattan/domain/reference/drafts";
import { Button } from "@harmattan/ui/button";
import { Field } from "@harmattan/ui/field";
import { ScrollArea } from "@harmattan/ui/scroll-area";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { FormError } from "@/forms/form-error.tsx";
import { useAction } from "@/forms/use-action.ts";
import { Link } from "@/i18n/navigation.ts";
import { trpcClient } from "@/live/trpc-client.ts";
import { FIELDS, isCited } from "./fields.ts";
import { fieldLabel, optionLabel } from "./labels.ts";

/** A row as the list shows it. */
export interface ListedRow {
	id: string;
	title: string;
	/** Countries that it concerns, by name. */
	where: string;
	/** Its status or kind, as the data name it; null for none. */
	state: string | null;
	version: number;
	recordedAt: string;
	author: string;
}

interface ReferenceRowsProps {
	entity: EditableEntity;
	rows: readonly ListedRow[];
	documents: readonly { id: string; title: string }[];
}

/** The rows of a kind; several can be chosen, to set one field of all of them with its source. */
export function ReferenceRows({ entity, rows, documents }: ReferenceRowsProps) {
	const t = useTranslations("admin.reference");
	const format = useFormatter();
	const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
	const canEdit = isCited(entity);
	const toggle = (id: string) => setChosen(chosen.symmetricDifference(new Set([id])));
	return (
		<>
			{chosen.size === 0 ? null : (
				<BulkEdit entity={entity} ids={[...chosen]} documents={documents} onDone={() => setChosen(new Set())} />
			)}
			<ScrollArea label={t(`kind.${entity}`)}>
				<table className="type-table w-full min-w-[760px] border-collapse">
					<thead>
						<tr className="type-caption border-b border-line text-left text-ink-3">
							{canEdit ? (
								<th scope="col" className="w-8 py-1 font-normal">
									<span className="sr-only">{t("column.choose")}</span>
								</th>
							) : null}
							{(["row", "where", "state", "id", "version", "when", "who"] as const).map((name) => (
								<th key={name} scope="col" className="py-1 pr-3 font-normal">
									{t(`column.${name}`)}
								</th>
							))}
						</tr>
					</thead>
					<tbody>
						{rows.map(({ id, title, where, state, version, recordedAt, author }) => (
							<tr key={id} className="border-b border-line-2 align-top">
								{canEdit ? (
									<td className="py-1">
										<input
											type="checkbox"
											checked={chosen.has(id)}
											onChange={() => toggle(id)}
											aria-label={t("chooseRow", { title })}
											className="size-6"
										/>
									</td>
								) : null}
								<td className="max-w-[420px] py-1 pr-3">
									<Link
										href={`/admin/reference/${entity}/${encodeURIComponent(id)}`}
										className="inline-flex min-h-6 items-center text-accent"
									>
										{title}
									</Link>
								</td>
								<td className="py-1 pr-3">{where}</td>
								<td className="py-1 pr-3">{state === null ? "" : t(optionLabel(state))}</td>
								<td lang="" className="py-1 pr-3 text-ink-2">
									{id}
								</td>
								<td className="py-1 pr-3 tabular-nums">{version}</td>
								<td className="py-1 pr-3 whitespace-nowrap">
									{format.dateTime(new Date(recordedAt), { dateStyle: "medium" })}
								</td>
								<td className="py-1 pr-3">{author === "shipped" ? t("shipped") : author}</td>
							</tr>
						))}
					</tbody>
				</table>
			</ScrollArea>
		</>
	);
}

interface BulkEditProps {
	entity: EditableEntity;
	ids: readonly string[];
	documents: ReferenceRowsProps["documents"];
	onDone: () => void;
}

function BulkEdit({ entity, ids, documents, onDone }: BulkEditProps) {
	const t = useTranslations("admin.reference");
	const fields = FIELDS[entity].filter((field) => field.input === "choice" || field.input === "text");
	const [name, setName] = useState(fields[0]?.name ?? "");
	const [value, setValue] = useState("");
	const [origin, setOrigin] = useState<(typeof ORIGINS)[number]>("editor");
	const [documentId, setDocument] = useState("");
	const [note, setNote] = useState("");
	const field = fields.find((one) => one.name === name);
	const save = useAction(
		(chosen: readonly string[]) =>
			trpcClient.referenceData.saveMany.mutate({
				entity,
				ids: [...chosen],
				field: name,
				value: value === "" ? null : value,
				citation: { origin, endnote: null, documentId: documentId || null, note: note.trim() || null },
			}),
		onDone,
	);
	return (
		<form
			aria-label={t("bulk.title")}
			className="mb-4 grid gap-3 border-l-2 border-accent pl-3"
			onSubmit={(event) => {
				event.preventDefault();
				save.run(ids);
			}}
		>
			<p className="type-key">{t("bulk.lead", { count: ids.length })}</p>
			<div className="grid grid-cols-1 items-end gap-3 md:grid-cols-5">
				<Field label={t("bulk.field")}>
					{(control) => (
						<select
							{...control}
							value={name}
							onChange={(event) => {
								setName(event.target.value);
								setValue("");
							}}
						>
							{fields.map((one) => (
								<option key={one.name} value={one.name}>
									{t(fieldLabel(one.name))}
								</option>
							))}
						</select>
					)}
				</Field>
				<Field label={t("bulk.value")}>
					{(control) =>
						field?.input === "choice" ? (
							<select required {...control} value={value} onChange={(event) => setValue(event.target.value)}>
								<option value="">{t("bulk.choose")}</option>
								{field.options.map((option) => (
									<option key={option} value={option}>
										{t(optionLabel(option))}
									</option>
								))}
							</select>
						) : (
							<input {...control} value={value} onChange={(event) => setValue(event.target.value)} />
						)
					}
				</Field>
				<Field label={t("origin")}>
					{(control) => (
						<select
							{...control}
							value={origin}
							onChange={(event) => setOrigin(ORIGINS.find((one) => one === event.target.value) ?? "editor")}
						>
							{ORIGINS.map((one) => (
								<option key={one} value={one}>
									{t(`option.${one}`)}
								</option>
							))}
						</select>
					)}
				</Field>
				<Field label={t("document")}>
					{(control) => (
						<select {...control} value={documentId} onChange={(event) => setDocument(event.target.value)}>
							<option value="">{t("noDocument")}</option>
							{documents.map(({ id, title }) => (
								<option key={id} value={id} lang="">
									{title}
								</option>
							))}
						</select>
					)}
				</Field>
				<Field label={t("citationNote")}>
					{(control) => <input {...control} value={note} onChange={(event) => setNote(event.target.value)} />}
				</Field>
			</div>
			<div className="flex flex-wrap items-center gap-3">
				<Button type="submit" weight="main" disabled={save.pending}>
					{t("bulk.save")}
				</Button>
				<FormError message={save.error} />
			</div>
		</form>
	);
}
