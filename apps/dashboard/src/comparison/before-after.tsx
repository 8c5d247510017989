import { getTranslations } from "next-intl/server";
import { CiteView } from "@/citing/cite-view.tsx";
import { ClaimThis } from "@/claims/claim-this.tsx";
import { EmbedCode } from "@/embed/embed-code.tsx";
import type { InvalidParameter } from "@/format/invalid-parameters.ts";
import { InvalidParametersNotice } from "@/page/invalid-parameters-notice.tsx";
import { PageFrame } from "@/page/page-frame.tsx";
import { api } from "@/server/context.ts";
import { orNotFound } from "@/server/or-not-found.ts";
import { CompareForm } from "./compare-form.tsx";
import { ComparedSeries } from "./compared-series.tsx";
import { Finding } from "./finding.tsx";
import { PlaceboNote } from "./placebo-note.tsx";
import { comparedAddress, type Requested } from "./request.ts";
import { SweepFigure } from "./sweep-figure.tsx";
import { WindowTable } from "./window-table.tsx";

interface BeforeAfterProps {
	requested: Requested;
	/** A town that was requested and is not listed; null where none is. */
	town: string | null;
	/** What of the address could not be read. */
	invalidParameters: readonly InvalidParameter[];
}

/** The workbench: a measure of a region before and after a milestone, with its interval and what speaks against it. */
export async function BeforeAfter({ requested, town, invalidParameters }: BeforeAfterProps) {
	const t = await getTranslations("compare");
	const [found, previous, milestones, actors] = await Promise.all([
		orNotFound(api().comparison.read(requested)),
		requested.knownAt === null ? orNotFound(api().comparison.previous(requested)) : null,
		api().reference.milestones(),
		api().reference.actors(),
	]);
	return (
		<PageFrame current="indicators" revision={found.revision} synthetic={found.dataset.synthetic}>
			<InvalidParametersNotice of={invalidParameters} />
			<h1 className="type-title">{t("title")}</h1>
			<p className="type-lead max-w-[80ch]">{t("lead")}</p>
			<div className="mb-4 flex flex-wrap gap-x-6">
				<a
					href="#view-form"
					className="type-caption inline-flex min-h-6 items-center text-accent underline underline-offset-2 lg:hidden"
				>
					{t("changeView")}
				</a>
				<CiteView
					kind="comparison"
					requested={{ ...requested, dataset: found.dataset.id }}
					knownAt={requested.knownAt ?? null}
				/>
				<EmbedCode
					path={comparedAddress({ ...requested, dataset: found.dataset.id, knownAt: null }).replace(
						"/indicators",
						"/embed",
					)}
					title={t("title")}
					revision={found.revision}
					height={600}
				/>
				{found.date === null || found.headline?.ratio == null ? null : (
					<ClaimThis
						view={{
							dataset: found.dataset.id,
							value: found.headline.ratio,
							test: {
								kind: "change",
								parts: [
									{
										region: found.region.id,
										class: found.class,
										actor: found.actor,
										area: requested.area ?? null,
										near: null,
										measure: found.measure,
									},
								],
								date: found.date,
								months: found.months,
								until: null,
								combine: "all",
							},
						}}
					/>
				)}
			</div>
			<div className="grid grid-cols-1 gap-8 lg:grid-cols-[260px_minmax(0,1fr)]">
				<div id="view-form" className="max-lg:order-last" data-screen-only="">
					<CompareForm requested={requested} town={town} milestones={milestones} actors={actors} />
				</div>
				<div className="grid min-w-0 grid-cols-1 content-start gap-8">
					<Finding found={found} knownAt={requested.knownAt} />
					<ComparedSeries found={found} />
					{found.headline === null ? null : (
						<div className="grid grid-cols-1 gap-8 xl:grid-cols-2">
							<WindowTable found={found} previous={previous} />
							<div className="grid grid-cols-1 content-start gap-8">
								<SweepFigure found={found} />
								<PlaceboNote found={found} />
							</div>
						</div>
					)}
				</div>
			</div>
		</PageFrame>
	);
}
