import { dayOfInstant } from "@harmattan/domain/time/calendar";
import { monthsLater, monthTextOf } from "@harmattan/domain/time/month";
import type { ZoneDraft } from "@harmattan/domain/zones/zone";
import { overviewMap } from "@harmattan/maps/prepare/boundaries";
import { drawingGround } from "@harmattan/maps/prepare/drawing";
import { frameOf } from "@harmattan/maps/prepare/frames";
import { knownTowns } from "@harmattan/maps/prepare/named-places";
import { NoData } from "@harmattan/ui/no-data";
import { TRPCError } from "@trpc/server";
import { NextIntlClientProvider } from "next-intl";
import { getMessages, getTranslations } from "next-intl/server";
import { z } from "zod";
import { townWords } from "@/format/words.ts";
import { FormError } from "@/forms/form-error.tsx";
import { PageFrame } from "@/page/page-frame.tsx";
import { PageLink } from "@/page/page-link.tsx";
import { api, openPageApi } from "@/server/context.ts";
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
	const [member, revision] = await Promise.all([openPageApi().account.me(), api().reference.newestRevision()]);
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
	const own = openPageApi();
	const opened = edit ?? from;
	const [{ scales }, actors, documents, datasets, held, answer] = await Promise.all([
		own.zones.read({}),
		own.reference.actors(),
		own.reference.documents(),
		own.reference.datasets(),
		opened === null ? null : orNotFound(own.zones.open({ id: opened })),
		proposal.actor === null ? null : proposedOrWhy(own.zones.propose({ ...proposal, actor: proposal.actor })),
	]);
	const proposed = answer !== null && "found" in answer ? answer.found : null;
	const now = monthTextOf(dayOfInstant(new Date()));
	const [scale] = scales;
	const blank: ZoneValues = {
		zone: "",
		isOver: false,
		cited: [],
		name: "",
		actor: proposed?.actor.id ?? "",
		scale: proposed?.scale.id ?? scale?.id ?? "",
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
	const values = held === null ? blank : edit === null ? continued(held.zone, author) : valuesOf(held.zone);
	return (
		<div className="grid grid-cols-1 gap-8">
			{edit === null ? (
				<ProposalForm
					actors={actors}
					datasets={datasets.filter(({ licencePolicy }) => licencePolicy === "open")}
					requested={proposal}
				/>
			) : null}
			{answer !== null && "why" in answer ? <FormError message={answer.why} /> : null}
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

/** A proposal, or why there is none, in words for who wants one. */
async function proposedOrWhy<Found>(answer: Promise<Found>): Promise<{ found: Found } | { why: string }> {
	try {
		return { found: await answer };
	} catch (error) {
		if (!(error instanceof TRPCError) || error.code === "INTERNAL_SERVER_ERROR") throw error;
		const [issue] = error.cause instanceof z.ZodError ? error.cause.issues : [];
		return { why: issue ? `${issue.path.join(".")}: ${issue.message}` : error.message };
	}
}

/** What the form is written with: its own words, and those of drawing. */
async function formMessages() {
	const { zones, admin, common } = await getMessages();
	return { zones, common, admin: { reference: admin.reference } };
}

/** The form's values of a version that is drawn anew. */
function valuesOf({ citations, note, geometrySource, ...zone }: ZoneDraft): ZoneValues {
	const [cited] = citations;
	return {
		...zone,
		isOver: zone.geometry === null,
		cited: citations,
		note: note ?? "",
		geometrySource: geometrySource ?? "",
		documentId: cited?.documentId ?? "",
		title: "",
		publisher: "",
		url: "",
		derivation: cited?.note ?? "",
	};
}

/** The form's values of the next month of a zone: its outline to begin with, and nothing of what was said of where the older one came from. */
const continued = (zone: ZoneDraft, author: string): ZoneValues => ({
	...valuesOf(zone),
	month: monthsLater(zone.month, 1),
	author,
	cited: [],
	note: "",
	geometrySource: "",
	documentId: "",
	derivation: "",
});
