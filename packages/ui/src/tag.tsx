import type { ReactNode } from "react";

interface TagProps {
	children: ReactNode;
}

/** The hatched tag that stands on everything that rests on synthetic data. */
export function Tag({ children }: TagProps) {
	return (
		<span className="hatched type-caption inline-block border border-line px-1 text-ink-2">
			<span className="bg-bg px-1">{children}</span>
		</span>
	);
}
