import { isOver } from "@harmattan/domain/forces/as-of";
import type { CountKind, Presence } from "@harmattan/domain/forces/force";

/** How a stretch of a band is drawn: sure of itself, within an unknown day, without a stated strength, or after its last confirmation. */
export interface BandPiece {
	/** ISO days. */
	from: string;
	to: string;
	style: "solid" | "outlined" | "dashed" | "unconfirmed";
	/** Best strength that holds in it; null: not stated there. */
	strength: number | null;
}

export interface ForceBand {
	spell: Presence;
	pieces: BandPiece[];
	/** First day on which a source states the presence, where it does not state its start: an arrow stands there. Null where the start is stated. */
	firstStated: string | null;
	opensRight: boolean;
	/** The greatest strength of a piece; null: none is stated of any day. */
	strength: number | null;
	recruited: boolean;
	prospective: boolean;
}

/** Kinds of figure that a band shows; those of the field where there is one, else who was recruited. */
const SHOWN: readonly (readonly CountKind[])[] = [["deployed", "estimated"], ["recruited"]];

/**
 * The band of a presence spell inside a frame of days. Nothing is drawn before the first day that a source states: a start that is not stated is an
 * arrow there. Between the bounds of an inexact start or end the band is outlined. A strength holds from the day on which it was observed until the
 * next; before, and where none is dated, the band is dashed, and a strength without a date has words and no thickness.
 */
export function forceBand(spell: Presence, frame: { from: string; to: string }): ForceBand {
	const prospective = spell.status === "prospective" || spell.status === "avoided";
	const observed = SHOWN.map((kinds) => observations(spell, kinds)).find((found) => found.length > 0) ?? [];
	const stated = spell.from.latest ?? spell.from.earliest;
	const end = spell.to.earliest ?? spell.to.latest;
	// A count confirms that the force was there.
	const confirmed =
		[spell.lastConfirmed.latest, observed.at(-1)?.day]
			.filter((day) => day != null)
			.toSorted()
			.at(-1) ?? null;
	const firstStated =
		stated === null ? ([observed[0]?.day, end, confirmed].filter((day) => day != null).toSorted()[0] ?? null) : null;
	const base = {
		spell,
		firstStated: prospective ? null : firstStated,
		opensRight: !prospective && !isOver(spell.status) && end === null,
		recruited: observed.at(-1)?.countKind === "recruited",
		prospective,
	};
	const start = stated ?? firstStated;
	if (prospective || start === null) return { ...base, pieces: [], strength: null };
	const last = end ?? confirmed ?? (base.opensRight ? start : frame.to);
	const pieces: BandPiece[] = [];
	const strengthOn = (day: string) => observed.findLast((one) => one.day <= day)?.best ?? null;
	if (spell.from.earliest && spell.from.latest && spell.from.earliest < spell.from.latest)
		pieces.push({ from: spell.from.earliest, to: spell.from.latest, style: "outlined", strength: null });
	const days = [start, ...observed.map(({ day }) => day).filter((day) => day > start && day < last), last];
	for (const [index, from] of days.slice(0, -1).entries()) {
		const to = days[index + 1] ?? last;
		const strength = strengthOn(from);
		if (from < to) pieces.push({ from, to, style: strength === null ? "dashed" : "solid", strength });
	}
	if (spell.to.earliest && spell.to.latest && spell.to.earliest < spell.to.latest)
		pieces.push({
			from: spell.to.earliest,
			to: spell.to.latest,
			style: "outlined",
			strength: strengthOn(spell.to.earliest),
		});
	if (base.opensRight) pieces.push({ from: last, to: frame.to, style: "unconfirmed", strength: null });
	const clipped = pieces.flatMap((piece) => clip(piece, frame));
	const strengths = clipped.flatMap(({ strength }) => strength ?? []);
	return { ...base, pieces: clipped, strength: strengths.length === 0 ? null : Math.max(...strengths) };
}

/** Dated strengths of some kinds in order. What was authorised, planned or called for is no strength of what was there. */
function observations(spell: Presence, kinds: readonly CountKind[]) {
	return spell.strengths
		.flatMap(({ low, best, date, countKind }) => {
			const [day, number] = [date.latest ?? date.earliest, best ?? low];
			return number === null || day === null || !kinds.includes(countKind) ? [] : [{ best: number, day, countKind }];
		})
		.toSorted((a, b) => a.day.localeCompare(b.day));
}

/** The part of a piece inside the frame. ISO dates compare as text. */
function clip(piece: BandPiece, frame: { from: string; to: string }): BandPiece[] {
	const [from = frame.from] = [piece.from, frame.from].sort().reverse();
	const [to = frame.to] = [piece.to, frame.to].sort();
	return from < to ? [{ ...piece, from, to }] : [];
}
