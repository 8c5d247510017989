interface StatusMarkProps {
	status: string;
}

const HALF = new Set(["leaving", "suspended", "concentrated"]);

/** A disc for a force's status: full present, half leaving, ring gone, dashed ring prospective. The word stands beside it. */
export function StatusMark({ status }: StatusMarkProps) {
	const prospective = status === "prospective";
	return (
		<svg aria-hidden="true" width="10" height="10" viewBox="0 0 10 10" className="inline-block shrink-0 text-ink">
			<circle
				cx="5"
				cy="5"
				r="4"
				fill={status === "present" ? "currentColor" : "none"}
				stroke="currentColor"
				strokeWidth="1.2"
				strokeDasharray={prospective ? "1.6 1.6" : undefined}
			/>
			{HALF.has(status) ? <path d="M5 1 A4 4 0 0 0 5 9 Z" fill="currentColor" /> : null}
		</svg>
	);
}
