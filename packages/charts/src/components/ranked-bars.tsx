import { token } from "@harmattan/ui/tokens";

interface RankedBarsProps {
	title: string;
	rows: readonly { id: string; name: string; value: number; words: string }[];
	/** Chooses a row; null where rows cannot be chosen. */
	onChoose: ((id: string) => void) | null;
	/** What choosing a row of a name does, in words. */
	choose: (name: string) => string;
}

/** Bars beside names and values, on one scale from 0. */
export function RankedBars({ title, rows, onChoose, choose }: RankedBarsProps) {
	const most = rows.reduce((top, { value }) => Math.max(top, value), 1);
	return (
		<section>
			<h2 className="type-section mb-1">{title}</h2>
			<ol className="type-table">
				{rows.map(({ id, name, value, words }) => (
					<li key={id} className="grid grid-cols-[minmax(0,180px)_1fr_56px] items-center gap-2 border-b border-line-2">
						{onChoose === null ? (
							<span className="truncate">{name}</span>
						) : (
							<button
								type="button"
								title={choose(name)}
								onClick={() => onChoose(id)}
								className="min-h-6 truncate text-left text-accent"
							>
								{name}
							</button>
						)}
						<span
							aria-hidden="true"
							className="block h-2.5"
							style={{ width: `${(100 * value) / most}%`, background: token("ink-2") }}
						/>
						<span className="text-right">{words}</span>
					</li>
				))}
			</ol>
		</section>
	);
}
