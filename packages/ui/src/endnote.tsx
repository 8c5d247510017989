interface EndnoteProps {
	numbers: readonly number[];
	/** What a mark is called for a screen reader, such as "Endnote 10". */
	label: (number: number) => string;
}

/** Raised endnote marks that lead to the foot of the same page. */
export function Endnote({ numbers, label }: EndnoteProps) {
	return (
		<span className="type-note relative -top-1 ml-0.5 inline-flex gap-1 text-accent">
			{numbers.map((number) => (
				<a
					key={number}
					href={`#endnote-${number}`}
					aria-label={label(number)}
					className="relative after:absolute after:-inset-x-1 after:-inset-y-2 hover:underline"
				>
					{number}
				</a>
			))}
		</span>
	);
}
