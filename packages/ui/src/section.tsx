import type { ReactNode } from "react";

interface SectionProps {
	title: string;
	/** Scope and freshness, at the right in small grey. */
	aside?: ReactNode;
	id?: string;
	level?: 2 | 3;
	children: ReactNode;
}

/** A section of the sheet: a 2 px rule in ink, its title left, its scope right. No box. */
export function Section({ title, aside, id, level = 2, children }: SectionProps) {
	const Heading = `h${level}` as const;
	return (
		<section aria-label={title} id={id} className="border-t-2 border-rule pt-2">
			<header className="mb-2 flex flex-wrap items-baseline justify-between gap-x-4">
				<Heading className="type-section">{title}</Heading>
				{aside ? <p className="type-caption text-ink-3">{aside}</p> : null}
			</header>
			{children}
		</section>
	);
}
