import { VERDICTS } from "@harmattan/domain/claims/verdict";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { FigureEditorHost } from "@/figure/figure-editor-host.tsx";
import { LiveUpdates } from "@/live/live-updates.tsx";
import { shownState } from "@/server/context.ts";
import { AsKnownNotice } from "./as-known-notice.tsx";
import { BottomTabs } from "./bottom-tabs.tsx";
import { figureWords } from "./figure-words.ts";
import { Masthead } from "./masthead.tsx";
import type { PageName } from "./pages.ts";
import { Ribbon } from "./ribbon.tsx";

interface PageFrameProps {
	/** Null on a page that is none of the product's own. */
	current: PageName | null;
	/** Data revision that the page was drawn from. */
	revision: number;
	/** True where the page shows synthetic events. */
	synthetic: boolean;
	/** A page that fills the window keeps no margins. */
	bleed?: boolean;
	children: ReactNode;
}

/** What every page stands in: head, ribbon, content, live changes where it is of the present, and tabs on a phone. */
export async function PageFrame({ current, revision, synthetic, bleed = false, children }: PageFrameProps) {
	const t = await getTranslations();
	const state = await shownState();
	return (
		<div className={bleed ? "md:flex md:h-screen md:min-h-[712px] md:flex-col" : undefined}>
			<a href="#content" className="sr-only focus:not-sr-only focus:absolute focus:z-30 focus:bg-bg focus:p-2">
				{t("site.skip")}
			</a>
			<Masthead current={current}>
				{state === null ? (
					<LiveUpdates
						revision={revision}
						words={{
							label: t("live.label"),
							connected: t("live.connected"),
							waiting: t("live.waiting"),
							reference: t("live.reference"),
							quiet: t("live.quiet"),
							import: t.raw("live.import") as string,
							close: t("common.close"),
							notStated: t("common.notStated"),
							verdict: t.raw("live.verdict") as string,
							moreVerdicts: t.raw("live.moreVerdicts") as string,
							verdicts: Object.fromEntries(VERDICTS.map((name) => [name, t(`claims.verdict.${name}`)])),
						}}
					/>
				) : null}
			</Masthead>
			{synthetic ? <Ribbon /> : null}
			{state === null ? null : <AsKnownNotice revision={revision} today={state.today} />}
			<main
				id="content"
				className={
					bleed ? "pb-12 md:min-h-0 md:flex-1 md:pb-0" : "mx-auto max-w-[1600px] px-4 pt-4 pb-20 md:px-6 md:pb-8"
				}
			>
				{children}
			</main>
			<BottomTabs current={current} />
			<FigureEditorHost words={figureWords(await getTranslations("figure"))} />
		</div>
	);
}
