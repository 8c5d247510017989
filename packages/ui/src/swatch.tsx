import { KIND_TOKENS, token } from "./tokens.ts";

interface SwatchProps {
	/** Actor kind; auxiliaries are hatched and joint forces outlined, so that colour is never alone. */
	kind: string;
}

/** A small block in the hue of an actor kind. Decorative: the kind is written beside it. */
export function Swatch({ kind }: SwatchProps) {
	const colour = token(KIND_TOKENS[kind] ?? "kind-unknown");
	const outlined = kind === "joint_force";
	const fill =
		kind === "auxiliary"
			? `repeating-linear-gradient(-45deg, ${colour} 0 2px, transparent 2px 4px)`
			: outlined
				? "none"
				: colour;
	return (
		<span
			aria-hidden="true"
			className="inline-block h-3 w-2 shrink-0 border"
			style={{ background: fill, borderColor: colour }}
		/>
	);
}
