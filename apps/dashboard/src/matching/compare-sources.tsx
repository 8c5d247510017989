import type { RouterOutput } from "@harmattan/api/outputs";
import { dayOf, dayOfInstant, isoOf } from "@harmattan/domain/time/calendar";
import { NoData } from "@harmattan/ui/no-data";
import { getTranslations } from "next-intl/server";
import type { InvalidParameter } from "@/format/invalid-parameters.ts";
import { InvalidParametersNotice } from "@/page/invalid-parameters-notice.tsx";
import { PageFrame } from "@/page/page-frame.tsx";
import { api, openPageApi } from "@/server/context.ts";
import { orNotFound } from "@/server/or-not-found.ts";
import { ComparedMap } from "./compared-map.tsx";
import { MatchForm } from "./match-form.tsx";
import { PairTable } from "./pair-table.tsx";
import type { RequestedMatches } from "./request.ts";
import { SourceTable } from "./source-table.tsx";
import { SweepTable } from "./sweep-table.tsx";
import { UnmatchedTable } from "./unmatched-table.tsx";

type Dataset = RouterOutput["reference"]["datasets"][number];

interface CompareSourcesProps {
	requested: RequestedMatches;
	/** What of the address could not be read. */
	invalidParameters: readonly InvalidParameter[];
}

/** Two datasets side by side: which events both hold, which one alone, and what may explain it. Nothing is merged. */
export async function CompareSources({ requested, invalidParameters }: CompareSourcesProps) {
	const t = await getTranslations("matching");
	const datasets = await api().reference.datasets();
	const [first] = datasets;
	const a = datasets.find(({ id }) => id === requested.a) ?? first;
	const b = datasets.find(({ id }) => id === requested.b) ?? datasets.find(({ id }) => id !== a?.id) ?? a;
	const revision = await api().reference.newestRevision();
	if (a === undefined || b === undefined)
		return (
			<PageFrame current={null} revision={revision?.id ?? 0} synthetic={first?.synthetic ?? false}>
				<h1 className="type-title">{t("title")}</h1>
				<NoData title={t("noneTitle")}>{t("none")}</NoData>
			</PageFrame>
		);
	const span = spanOf(a, b, requested);
	const view = {
		a: a.id,
		b: b.id,
		region: requested.region ?? "sahel",
		...span,
		km: requested.km,
		days: requested.days,
	};
	const [found, member] = await Promise.all([orNotFound(api().matches.read(view)), openPageApi().account.me()]);
	const mayDecide = member !== null && (member.role === "analyst" || member.role === "admin");
	return (
		<PageFrame current={null} revision={found.revision} synthetic={a.synthetic || b.synthetic}>
			<InvalidParametersNotice of={invalidParameters} />
			<h1 className="type-title">{t(found.isWithin ? "titleWithin" : "title")}</h1>
			<p className="type-lead mb-3 max-w-[80ch]">{t(found.isWithin ? "leadWithin" : "lead")}</p>
			<div className="grid grid-cols-1 gap-6 lg:grid-cols-[240px_minmax(0,1fr)]">
				<div className="max-lg:order-2">
					<MatchForm datasets={datasets} view={view} />
				</div>
				<div className="grid min-w-0 grid-cols-1 content-start gap-8">
					<SourceTable found={found} />
					<ComparedMap found={found} />
					<PairTable found={found} mayDecide={mayDecide} />
					<UnmatchedTable found={found} />
					<SweepTable found={found} />
				</div>
			</div>
		</PageFrame>
	);
}

/** The days that are compared: those requested, else the year to the older of the two newest events. */
function spanOf(a: Dataset, b: Dataset, { from, to }: RequestedMatches): { from: string; to: string } {
	const newest = [a.newestEvent, b.newestEvent].filter((day) => day !== null).toSorted()[0];
	const last = to ?? newest ?? isoOf(dayOfInstant(new Date()));
	return { from: from ?? isoOf(dayOf(last) - 364), to: last };
}
