import { token } from "@harmattan/ui/tokens";

interface RingLegendProps {
	title: string;
	unit: string;
	note: string;
	/** Shares of a full ring's area, and the values they stand for. */
	steps: readonly { share: number; label: string }[];
}

const SIZE = 24;

/** The legend of hexagon rings: some sizes with the values that they stand for. */
export function RingLegend({ title, unit, note, steps }: RingLegendProps) {
	return (
		<div className="flex items-center gap-x-4">
			<p className="type-caption">
				<span className="type-finding block">{title}</span>
				<span className="text-ink-2">{unit}</span>
			</p>
			<ol className="flex items-center gap-3">
				{steps.map(({ share, label }) => (
					<li key={label} className="type-caption flex items-center gap-1">
						<svg aria-hidden="true" viewBox={`0 0 ${SIZE} ${SIZE}`} className="size-6">
							<polygon points={hexagon(share)} fill="none" stroke={token("ink")} strokeWidth={1.3} />
						</svg>
						{label}
					</li>
				))}
			</ol>
			<p className="type-caption max-w-[30ch] text-ink-2">{note}</p>
		</div>
	);
}

function hexagon(share: number): string {
	const radius = (SIZE / 2 - 1) * Math.sqrt(share);
	return Array.from({ length: 6 }, (_, corner) => {
		const angle = (corner * Math.PI) / 3;
		return `${SIZE / 2 + radius * Math.cos(angle)},${SIZE / 2 + radius * Math.sin(angle)}`;
	}).join(" ");
}
