import { Tag } from "@harmattan/ui/tag";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ExportFigure } from "./export-figure.tsx";

interface FigureProps {
	title: string;
	/** Period and scope, in words. */
	scope: string;
	/** Attribution and licence of what is drawn. */
	source: string;
	synthetic: boolean;
	aside?: ReactNode;
	/** Legend or notes under the drawing. */
	children: ReactNode;
	foot?: ReactNode;
	/** A legend as a drawing, which leaves the page with the figure; the page shows `foot`. */
	legend?: ReactNode;
	headingLevel?: 2 | 3;
}

/** The one frame that every figure sits in: title, scope, drawing, source and licence, and its export. */
export async function Figure({
	title,
	scope,
	source,
	synthetic,
	aside,
	children,
	foot,
	legend,
	headingLevel = 2,
}: FigureProps) {
	const t = await getTranslations();
	const Heading = `h${headingLevel}` as const;
	return (
		<figure className="border-t-2 border-rule pt-2" data-export-frame="">
			<figcaption className="mb-2 flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
				<span className="flex flex-wrap items-baseline gap-x-3">
					<Heading className="type-section">{title}</Heading>
					<span className="type-caption text-ink-3">{scope}</span>
				</span>
				<span className="flex items-center gap-3">
					{aside}
					{synthetic ? <Tag>{t("ribbon.tag")}</Tag> : null}
					<ExportFigure
						title={title}
						scope={scope}
						source={source}
						warning={synthetic ? t("ribbon.title") : null}
						words={{
							png: t("common.png"),
							svg: t("common.svg"),
							edit: t("common.edit"),
							label: t("common.exportLabel", { title }),
						}}
					/>
				</span>
			</figcaption>
			{children}
			{foot}
			{legend === undefined ? null : (
				<div aria-hidden="true" className="fixed top-0 -left-[3000px] w-[900px]" data-screen-only="">
					{legend}
				</div>
			)}
			<p className="type-caption mt-1 text-ink-3">{t("common.source", { source })}</p>
		</figure>
	);
}
