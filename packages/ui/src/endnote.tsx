interface EndnoteProps {
	numbers: readonly number[];
	/** What a mark is called for a screen reader, such as "Endnote 10". */
	label: (number: number) => string;
}

/** Raised endnote marks that lead to the foot of the same page. */
export function Endnote({ numbers, label }: EndnoteProps) {
	return (
		<span className="type-note relative -top-1 -my-1.5 inline-flex align-middle text-accent">
			{numbers.map((number) => (
				<a
					key={number}
					href={`#endnote-${number}`}
					aria-label={label(number)}
					className="inline-grid size-6 place-items-center hover:underline"
				>
					{number}
				</a>
			))}
		</span>
	);
}
