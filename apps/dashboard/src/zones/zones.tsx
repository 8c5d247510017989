import { NoData } from "@harmattan/ui/no-data";
import { getTranslations } from "next-intl/server";
import type { InvalidParameter } from "@/format/invalid-parameters.ts";
import { Endnotes } from "@/page/endnotes.tsx";
import { InvalidParametersNotice } from "@/page/invalid-parameters-notice.tsx";
import { PageFrame } from "@/page/page-frame.tsx";
import { PageLink } from "@/page/page-link.tsx";
import { api, openPageApi } from "@/server/context.ts";
import { orNotFound } from "@/server/or-not-found.ts";
import { DifferenceTable } from "./difference-table.tsx";
import { HistoryTable } from "./history-table.tsx";
import type { RequestedZones } from "./request.ts";
import { VersionTable } from "./version-table.tsx";
import { ZoneChoice } from "./zone-choice.tsx";
import { ZoneFigure } from "./zone-figure.tsx";

interface ZonesProps {
	requested: RequestedZones;
	/** What of the address could not be read. */
	invalidParameters: readonly InvalidParameter[];
}

/** An actor's zones as somebody drew them, month by month: where they lie, what was gained and lost, who says so. */
export async function Zones({ requested, invalidParameters }: ZonesProps) {
	const t = await getTranslations("zones");
	const [{ actors, scales, shown, revision }, member] = await Promise.all([
		orNotFound(api().zones.read(requested)),
		openPageApi().account.me(),
	]);
	const mayDraw = member !== null && (member.role === "analyst" || member.role === "admin");
	return (
		<PageFrame
			current={null}
			revision={revision}
			synthetic={shown?.versions.some(({ synthetic }) => synthetic) ?? false}
		>
			<InvalidParametersNotice of={invalidParameters} />
			<h1 className="type-title">{t("title")}</h1>
			<p className="type-lead mb-3 max-w-[80ch]">{t("lead")}</p>
			{mayDraw ? (
				<p className="mb-4">
					<PageLink
						href="/zones/draw"
						className="inline-flex min-h-6 items-center text-accent underline underline-offset-2"
					>
						{t("draw")}
					</PageLink>
				</p>
			) : null}
			{shown === null ? (
				<NoData title={t("noneTitle")}>{t(mayDraw ? "noneAnalyst" : "none")}</NoData>
			) : (
				<>
					<div className="grid grid-cols-1 gap-6 lg:grid-cols-[240px_minmax(0,1fr)]">
						<ZoneChoice actors={actors} scales={scales} shown={shown} />
						<div className="grid min-w-0 grid-cols-1 content-start gap-8">
							<ZoneFigure shown={shown} revision={revision} />
							<DifferenceTable shown={shown} />
							<HistoryTable shown={shown} />
							<VersionTable shown={shown} mayDraw={mayDraw} />
						</div>
					</div>
					<Endnotes citations={shown.versions.flatMap(({ citations }) => citations)} />
				</>
			)}
		</PageFrame>
	);
}
