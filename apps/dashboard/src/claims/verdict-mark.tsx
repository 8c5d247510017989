import type { Verdict } from "@harmattan/domain/claims/verdict";
import { token } from "@harmattan/ui/tokens";

interface VerdictMarkProps {
	verdict: Verdict;
}

const SIZE = 12;

/** A sign for a verdict, told apart by shape and not by colour alone. The word stands beside it. */
export function VerdictMark({ verdict }: VerdictMarkProps) {
	const ink = token("ink");
	return (
		<svg aria-hidden="true" width={SIZE} height={SIZE} viewBox="0 0 12 12" className="inline-block shrink-0">
			{verdict === "holds" ? <circle cx="6" cy="6" r="5" fill={ink} /> : null}
			{verdict === "drifted" ? (
				<>
					<circle cx="6" cy="6" r="4.5" fill="none" stroke={ink} strokeWidth="1.2" />
					<path d="M6 1.5A4.5 4.5 0 0 0 6 10.5Z" fill={ink} />
				</>
			) : null}
			{verdict === "contradicted" ? <path d="M2 2L10 10M10 2L2 10" stroke={ink} strokeWidth="2" /> : null}
			{verdict === "inconclusive" ? <circle cx="6" cy="6" r="4.5" fill="none" stroke={ink} strokeWidth="1.2" /> : null}
			{verdict === "not_testable" ? (
				<path d="M1.5 6H10.5" stroke={ink} strokeWidth="1.4" strokeDasharray="2 1.6" />
			) : null}
		</svg>
	);
}
