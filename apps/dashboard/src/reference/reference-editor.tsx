import type { EditableEntity } from "@harmattan/domain/reference/drafts";
import { overviewMap } from "@harmattan/maps/prepare/boundaries";
import { drawingGround } from "@harmattan/maps/prepare/drawing";
import { frameOf } from "@harmattan/maps/prepare/frames";
import { knownTowns } from "@harmattan/maps/prepare/named-places";
import { getTranslations } from "next-intl/server";
import { townWords } from "@/format/words.ts";
import { openPageApi } from "@/server/context.ts";
import { orNotFound } from "@/server/or-not-found.ts";
import { ActorTools } from "./actor-tools.tsx";
import { emptyRow } from "./fields.ts";
import type { FormChoices } from "./form-values.ts";
import { ReferenceForm } from "./reference-form.tsx";
import { VersionHistory } from "./version-history.tsx";

const DRAWING = { width: 1000, height: 700 };

interface ReferenceEditorProps {
	entity: EditableEntity;
	id: string;
	/** True where it has just been saved. */
	saved: boolean;
}

/** A row's form, its history, and for an actor merging and splitting. */
export async function ReferenceEditor({ entity, id, saved }: ReferenceEditorProps) {
	const t = await getTranslations("admin.reference");
	const { draft, versions } = await orNotFound(openPageApi().referenceData.read({ entity, id }));
	const version = versions[0]?.version ?? null;
	return (
		<div className="grid grid-cols-1 gap-8">
			{draft === null ? (
				<p className="text-ink-2">{t("isRemoved")}</p>
			) : (
				<ReferenceForm
					key={version}
					entity={entity}
					row={{ ...draft.row }}
					version={version}
					choices={await formChoices()}
					ground={await groundOf(entity)}
					saved={saved}
				/>
			)}
			{draft?.entity === "actor" ? (
				<ActorTools
					key={`tools ${version}`}
					id={id}
					name={draft.row.name}
					aliases={draft.row.aliases.map((alias) => alias.name)}
					others={await otherActors(id)}
				/>
			) : null}
			<VersionHistory versions={versions} />
		</div>
	);
}

interface NewReferenceProps {
	entity: EditableEntity;
	/** What is known of the new row already. */
	given: Record<string, unknown>;
}

/** The form of a new row. */
export async function NewReference({ entity, given }: NewReferenceProps) {
	return (
		<ReferenceForm
			entity={entity}
			row={emptyRow(entity, given)}
			version={null}
			choices={await formChoices()}
			ground={await groundOf(entity)}
		/>
	);
}

async function groundOf(entity: EditableEntity) {
	if (entity !== "place" && entity !== "zone") return null;
	const t = await getTranslations();
	const towns = knownTowns((name) => townWords(t, name));
	return drawingGround(overviewMap(), frameOf("sahel", null), DRAWING, towns);
}

async function otherActors(id: string) {
	const actors = await openPageApi().referenceData.list({ entity: "actor" });
	return actors.flatMap(({ draft }) =>
		draft.entity === "actor" && draft.row.id !== id ? [{ id: draft.row.id, name: draft.row.name }] : [],
	);
}

async function formChoices(): Promise<FormChoices> {
	const api = openPageApi();
	const [documents, datasets, regions] = await Promise.all([
		api.reference.documents(),
		api.reference.datasets(),
		api.referenceData.regions(),
	]);
	return {
		documents: documents.map(({ id, title, publisher, printed }) => ({
			id,
			title: [title ?? printed, publisher].filter(Boolean).join(", ").slice(0, 90),
		})),
		datasets: datasets.map(({ id, name }) => ({ id, name })),
		regions: regions
			.filter(({ kind }) => kind !== "country")
			.map(({ id, name, parent }) => ({ id, name, country: parent })),
		countries: regions.filter(({ kind }) => kind === "country").map(({ id, name }) => ({ id, name })),
	};
}
