import type { ReactNode } from "react";

interface ScrollAreaProps {
	label: string;
	/** True for a long table that scrolls within a height of its own too. */
	isLong?: boolean;
	children: ReactNode;
}

/** A wide table's own sideways scroll, which the keyboard can reach. */
export function ScrollArea({ label, isLong = false, children }: ScrollAreaProps) {
	const scroll = isLong ? "max-h-[520px] overflow-auto" : "overflow-x-auto";
	// Positioned, so that words for screen readers alone in a wide table do not widen the page.
	return (
		// biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must take the focus, or the keyboard cannot scroll it
		// biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms, and a section would be a landmark of its own
		<div role="group" aria-label={label} tabIndex={0} className={`relative ${scroll}`}>
			{children}
		</div>
	);
}
