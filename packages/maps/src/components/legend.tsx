import { token } from "@harmattan/ui/tokens";
import { hexagonPoints, type LegendEntry, type LegendMark } from "../prepare/legend-entry.ts";
import { MARK_SIGNS } from "../prepare/mark-signs.ts";

const SIZE = 24;

/** What a layer's marks mean, beside the map. */
export function Legend({ title, unit, marks, note }: LegendEntry) {
	const isWordy = marks.some(({ label }) => label.length > 7);
	return (
		<div className="flex flex-wrap items-start gap-x-6 gap-y-1">
			<div>
				<p className="type-caption">
					<span className="type-finding">{title}</span> <span className="text-ink-2">{unit}</span>
				</p>
				<ol className="mt-1 flex items-start">
					{marks.map((mark) => (
						<li
							key={mark.label}
							className={`type-caption ${mark.kind !== "swatch" ? "mr-3" : isWordy ? "w-20" : "w-9"}`}
						>
							<Mark {...mark} />
						</li>
					))}
				</ol>
			</div>
			{note === "" ? null : <p className="type-caption max-w-[40ch] text-ink-2">{note}</p>}
		</div>
	);
}

function Mark(mark: LegendMark) {
	if (mark.kind === "swatch")
		return (
			<>
				<span aria-hidden="true" className={`block h-2 ${mark.opacity < 1 ? "border-y border-line" : ""}`}>
					<span className="block size-full" style={{ background: token(mark.token), opacity: mark.opacity }} />
				</span>
				{mark.label}
			</>
		);
	if (mark.kind === "sign") return <span className="leading-6">{`${MARK_SIGNS[mark.sign]} ${mark.label}`}</span>;
	return (
		<span className="flex items-center gap-1">
			<svg aria-hidden="true" viewBox={`0 0 ${SIZE} ${SIZE}`} className="size-6">
				{mark.kind === "ring" ? (
					<polygon points={hexagonPoints(mark.share, SIZE)} fill="none" stroke={token("ink")} strokeWidth={1.3} />
				) : (
					<path
						d={mark.kind === "line" ? "M2 12H22" : "M2 22L22 2M2 12L12 2M12 22L22 12"}
						stroke={token("accent")}
						strokeWidth={2}
					/>
				)}
			</svg>
			{mark.label}
		</span>
	);
}
