/** A mark that leads to a source at the foot of the same page. */
export interface EndnoteMark {
	/** What is printed, such as `10` or `S3`. */
	mark: string;
	/** Id of the place that it leads to. */
	target: string;
	/** What the mark is called for a screen reader, such as "Endnote 10". */
	label: string;
}

/** Raised marks of sources. */
export function Endnote({ marks }: { marks: readonly EndnoteMark[] }) {
	return (
		<span className="type-note inline-flex flex-wrap align-middle text-accent">
			{marks.map(({ mark, target, label }) => (
				<a
					key={target}
					href={`#${target}`}
					aria-label={label}
					className="inline-grid h-6 min-w-6 items-start justify-items-center px-0.5 hover:underline"
				>
					{mark}
				</a>
			))}
		</span>
	);
}
