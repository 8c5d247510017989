import { HEAT_TOKENS, token } from "@harmattan/ui/tokens";
import { HEAT_THRESHOLDS } from "../prepare/density.ts";

interface HeatLegendProps {
	title: string;
	unit: string;
	note: string;
	/** Greatest density drawn, written at the end of the scale; null where nothing is drawn. */
	maximum: string | null;
}

/** The legend of the density bands: a number at each step's lower edge, the unit, and what the kernel is. */
export function HeatLegend({ title, unit, note, maximum }: HeatLegendProps) {
	return (
		<div className="flex flex-wrap items-start gap-x-6 gap-y-1">
			<div>
				<p className="type-caption">
					<span className="type-finding">{title}</span> <span className="text-ink-2">{unit}</span>
				</p>
				<ol className="mt-1 flex">
					{HEAT_TOKENS.map((name, index) => (
						<li key={name} className="type-caption w-9">
							<span aria-hidden="true" className="block h-2" style={{ background: token(name) }} />
							{HEAT_THRESHOLDS[index]}
						</li>
					))}
					{maximum === null ? null : <li className="type-caption pt-2">{maximum}</li>}
				</ol>
			</div>
			<p className="type-caption max-w-[40ch] text-ink-2">{note}</p>
		</div>
	);
}
