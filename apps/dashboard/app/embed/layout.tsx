import type { Metadata } from "next";
import type { ReactNode } from "react";

// Panels are parts of other pages: none is a page of its own to a search engine.
export const metadata: Metadata = { robots: { index: false } };

export default function EmbedLayout({ children }: { children: ReactNode }) {
	return children;
}
