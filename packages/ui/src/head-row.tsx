import type { ReactNode } from "react";

interface HeadRowProps {
	/** Names of the columns; those of numbers stand at the right. */
	columns: readonly { name: string; words: ReactNode; isNumber?: boolean }[];
}

/** The head of a table of the sheet: small grey names over a fine line. */
export function HeadRow({ columns }: HeadRowProps) {
	return (
		<thead>
			<tr className="type-caption border-b border-line text-left text-ink-3">
				{columns.map(({ name, words, isNumber }) => (
					<th key={name} scope="col" className={`py-1 pr-4 font-normal last:pr-0 ${isNumber ? "text-right" : ""}`}>
						{words}
					</th>
				))}
			</tr>
		</thead>
	);
}
