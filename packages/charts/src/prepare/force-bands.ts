import { isOver } from "@harmattan/domain/forces/as-of";
import type { Presence } from "@harmattan/domain/forces/force";

/** How a stretch of a band is drawn: sure of itself, within an unknown day, with nothing stated, or after its last confirmation. */
export interface BandPiece {
	/** ISO days. */
	from: string;
	to: string;
	style: "solid" | "outlined" | "dashed" | "unconfirmed";
}

export interface ForceBand {
	spell: Presence;
	pieces: BandPiece[];
	/** True where presence goes on beyond an edge of the frame. */
	opensLeft: boolean;
	opensRight: boolean;
	/** Best strength of the newest deployed or recruited count; null: not stated. */
	strength: number | null;
	recruited: boolean;
	prospective: boolean;
}

/**
 * The band of a presence spell inside a frame of days. Between the bounds of an inexact start or end it is
 * outlined; without a stated strength it is dashed; a start that is not stated opens to the left.
 */
export function forceBand(spell: Presence, frame: { from: string; to: string }): ForceBand {
	const prospective = spell.status === "prospective" || spell.status === "avoided";
	const newest = spell.strengths.at(-1);
	const strength = newest?.best ?? null;
	const base: Omit<ForceBand, "pieces"> = {
		spell,
		opensLeft: !prospective && (spell.from.earliest === null || spell.from.earliest < frame.from),
		opensRight: !prospective && !isOver(spell.status) && spell.to.latest === null && spell.to.earliest === null,
		strength,
		recruited: newest?.countKind === "recruited",
		prospective,
	};
	if (prospective) return { ...base, pieces: [] };
	const style = strength === null ? "dashed" : "solid";
	const start = spell.from.latest ?? spell.from.earliest ?? frame.from;
	const confirmed = spell.lastConfirmed.latest;
	const end = spell.to.earliest ?? spell.to.latest ?? confirmed ?? frame.to;
	const pieces: BandPiece[] = [];
	if (spell.from.earliest && spell.from.latest && spell.from.earliest < spell.from.latest)
		pieces.push({ from: spell.from.earliest, to: spell.from.latest, style: "outlined" });
	if (start < end) pieces.push({ from: start, to: end, style });
	if (spell.to.earliest && spell.to.latest && spell.to.earliest < spell.to.latest)
		pieces.push({ from: spell.to.earliest, to: spell.to.latest, style: "outlined" });
	if (base.opensRight && confirmed !== null) pieces.push({ from: confirmed, to: frame.to, style: "unconfirmed" });
	return { ...base, pieces: pieces.flatMap((piece) => clip(piece, frame)) };
}

/** The part of a piece inside the frame. ISO dates compare as text. */
function clip(piece: BandPiece, frame: { from: string; to: string }): BandPiece[] {
	const [from = frame.from] = [piece.from, frame.from].sort().reverse();
	const [to = frame.to] = [piece.to, frame.to].sort();
	return from < to ? [{ ...piece, from, to }] : [];
}
