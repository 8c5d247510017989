import { HEAT_TOKENS, token } from "@harmattan/ui/tokens";
import { FILL_STEPS, type RegionFill } from "../prepare/region-fill.ts";

interface FillLegendProps {
	title: string;
	unit: string;
	fill: RegionFill;
	weight: "events" | "deaths";
	/** Words under the five steps of change, from much less to much more. */
	changes: readonly [string, string, string, string, string];
	/** What a grey region is. */
	gap: string;
}

const ALPHA = [0.75, 0.43, 0, 0.43, 0.75];

/** The legend of filled regions. */
export function FillLegend({ title, unit, fill, weight, changes, gap }: FillLegendProps) {
	return (
		<div className="flex flex-wrap items-start gap-x-6 gap-y-1">
			<div>
				<p className="type-caption">
					<span className="type-finding">{title}</span> <span className="text-ink-2">{unit}</span>
				</p>
				<ol className="mt-1 flex">
					{fill === "change"
						? changes.map((words, index) => (
								<li key={words} className="type-caption w-16">
									<span
										aria-hidden="true"
										className="block h-2 border-y border-line"
										style={{ background: token(index < 2 ? "down" : "up"), opacity: ALPHA[index] }}
									/>
									{words}
								</li>
							))
						: HEAT_TOKENS.map((name, index) => (
								<li key={name} className="type-caption w-9">
									<span aria-hidden="true" className="block h-2" style={{ background: token(name) }} />
									{FILL_STEPS[fill][weight][index]}
								</li>
							))}
				</ol>
			</div>
			<p className="type-caption max-w-[36ch] text-ink-2">{gap}</p>
		</div>
	);
}
