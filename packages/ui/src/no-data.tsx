import type { ReactNode } from "react";

interface NoDataProps {
	title: string;
	children: ReactNode;
}

/** Where there is no data: a hatched field with words that say why and what to do. It never looks like zero. */
export function NoData({ title, children }: NoDataProps) {
	return (
		<div className="hatched border border-line p-6">
			<div className="max-w-prose bg-bg p-4">
				<p className="type-section">{title}</p>
				<p className="mt-1 text-ink-2">{children}</p>
			</div>
		</div>
	);
}
