import { dayOfInstant } from "@harmattan/domain/time/calendar";
import { monthsLater, monthTextOf } from "@harmattan/domain/time/month";
import type { ZoneDraft } from "@harmattan/domain/zones/zone";
import { overviewMap } from "@harmattan/maps/prepare/boundaries";
import { drawingGround } from "@harmattan/maps/prepare/drawing";
import { frameOf } from "@harmattan/maps/prepare/frames";
import { knownTowns } from "@harmattan/maps/prepare/named-places";
import { NoData } from "@harmattan/ui/no-data";
import { NextIntlClientProvider } from "next-intl";
import { getMessages, getTranslations } from "next-intl/server";
import { townWords } from "@/format/words.ts";
import { PageFrame } from "@/page/page-frame.tsx";
import { PageLink } from "@/page/page-link.tsx";
import { openPageApi } from "@/server/context.ts";
import { orNotFound } from "@/server/or-not-found.ts";
import { Proposal } from "./proposal.tsx";
import { ProposalForm, type RequestedProposal } from "./proposal-form.tsx";
import { ZoneForm } from "./zone-form.tsx";
import type { ZoneValues } from "./zone-values.ts";

interface DrawZoneProps {
	/** A version that the new one goes on from; null for none. */
	from: string | null;
	/** The version that is drawn anew; null for a new one. */
	edit: string | null;
	proposal: RequestedProposal;
}

const DRAWING = { width: 1000, height: 700 };

/** Where an analyst draws a zone, brings some in a file, or takes a proposal over. */
export async function DrawZone({ from, edit, proposal }: DrawZoneProps) {
	const all = await getTranslations();
	const t = await getTranslations("zones");
	const api = openPageApi();
	const [member, revision] = await Promise.all([api.account.me(), api.reference.newestRevision()]);
	const mayDraw = member !== null && (member.role === "analyst" || member.role === "admin");
	return (
		<PageFrame current={null} revision={revision?.id ?? 0} synthetic={false}>
			<p className="mb-2">
				<PageLink href="/zones" className="inline-flex min-h-6 items-center text-accent">
					{t("back")}
				</PageLink>
			</p>
			<h1 className="type-title">{t(edit === null ? "drawTitle" : "editTitle")}</h1>
			<p className="type-lead mb-4 max-w-[80ch]">{t("drawLead")}</p>
			{mayDraw ? (
				<Drawing from={from} edit={edit} proposal={proposal} author={member.name} />
			) : (
				<NoData title={t("forAnalystsTitle")}>{all("zones.forAnalysts")}</NoData>
			)}
		</PageFrame>
	);
}

async function Drawing({ from, edit, proposal, author }: DrawZoneProps & { author: string }) {
	const all = await getTranslations();
	const api = openPageApi();
	const opened = edit ?? from;
	const [{ scales }, actors, documents, datasets, held, proposed] = await Promise.all([
		api.zones.read({}),
		api.reference.actors(),
		api.reference.documents(),
		api.reference.datasets(),
		opened === null ? null : orNotFound(api.zones.open({ id: opened })),
		proposal.actor === null ? null : orNotFound(api.zones.propose({ ...proposal, actor: proposal.actor })),
	]);
	const now = monthTextOf(dayOfInstant(new Date()));
	const [scale] = scales;
	const blank: ZoneValues = {
		zone: "",
		name: "",
		actor: proposed?.actor.id ?? "",
		scale: scale?.id ?? "",
		class: proposed?.class ?? scale?.classes[0] ?? "",
		month: proposed?.month ?? now,
		confidence: "low",
		author,
		geometrySource: proposed === null ? "" : all("zones.proposedSource", { version: proposed.rule.version }),
		note: "",
		documentId: "",
		title: "",
		publisher: "",
		url: "",
		derivation:
			proposed === null
				? ""
				: all("zones.derivation", {
						version: proposed.rule.version,
						dataset: proposed.dataset.name,
						revision: proposed.revision,
						from: proposed.from,
						to: proposed.month,
					}),
		synthetic: proposed?.dataset.synthetic ?? false,
		geometry: proposed?.geometry ?? null,
	};
	const values =
		held === null
			? blank
			: valuesOf(held.zone, edit === null ? { month: monthsLater(held.zone.month, 1), author } : {});
	return (
		<div className="grid grid-cols-1 gap-8">
			{edit === null ? (
				<ProposalForm
					actors={actors}
					datasets={datasets.filter(({ licencePolicy }) => licencePolicy === "open")}
					requested={proposal}
				/>
			) : null}
			{proposed === null ? null : <Proposal found={proposed} />}
			<NextIntlClientProvider messages={await formMessages()}>
				<ZoneForm
					key={`${edit} ${from} ${proposal.actor} ${proposal.month} ${proposal.dataset}`}
					values={values}
					version={edit === null ? null : (held?.version ?? null)}
					actors={actors.map(({ id, name }) => ({ id, name }))}
					scales={scales}
					documents={documents.map(({ id, title, publisher, printed }) => ({
						id,
						name: [title ?? printed, publisher].filter(Boolean).join(", ").slice(0, 90),
					}))}
					ground={drawingGround(
						overviewMap(),
						frameOf("sahel", null),
						DRAWING,
						knownTowns((name) => townWords(all, name)),
					)}
				/>
			</NextIntlClientProvider>
		</div>
	);
}

/** What the form is written with: its own words, and those of drawing. */
async function formMessages() {
	const { zones, admin, common } = await getMessages();
	return { zones, common, admin: { reference: admin.reference } };
}

/** The form's values of a version, with what a new one of the same zone has of its own. */
function valuesOf({ citations, note, geometrySource, ...zone }: ZoneDraft, over: Partial<ZoneValues>): ZoneValues {
	const [cited] = citations;
	return {
		...zone,
		note: note ?? "",
		geometrySource: geometrySource ?? "",
		documentId: cited?.documentId ?? "",
		title: "",
		publisher: "",
		url: "",
		derivation: cited?.note ?? "",
		...over,
	};
}
