import { token } from "@harmattan/ui/tokens";
import type { BaseMap } from "../prepare/base-map.ts";
import { type ZonePicture, zoneOpacity } from "../prepare/zone-picture.ts";
import { PlainGround, TownNames } from "./plain-ground.tsx";

interface ZoneMapProps {
	/** What the picture shows, for a screen reader. */
	label: string;
	base: BaseMap;
	picture: ZonePicture;
	/** The classes of the scale, the strongest hold last. */
	classes: readonly string[];
	/** Tells the patterns of this drawing from those of another on the page. */
	id: string;
}

/** What became of ground: told apart by the slope of its hatch, and by colour only besides. */
const CHANGES = { gained: { colour: "up", slope: 45 }, lost: { colour: "down", slope: -45 } } as const;
export type ZoneChangeKind = keyof typeof CHANGES;

/** An actor's zones over sea, land and lines, with what was gained and lost hatched over them. */
export function ZoneMap({ label, base, picture: { frame, ground, gained, lost, names }, classes, id }: ZoneMapProps) {
	return (
		<svg role="img" aria-label={label} viewBox={`0 0 ${frame.width} ${frame.height}`} className="block h-auto w-full">
			<PlainGround base={base} frame={frame} />
			{ground.map(({ class: name, path }) => (
				<path
					key={name}
					d={path}
					fill={token("accent")}
					fillOpacity={zoneOpacity(name, classes)}
					stroke={token("accent")}
					strokeWidth={1.2}
				/>
			))}
			{(["gained", "lost"] as const).map((kind) => {
				const path = kind === "gained" ? gained : lost;
				return path === null ? null : <Hatched key={kind} kind={kind} path={path} id={id} />;
			})}
			<TownNames names={names} />
		</svg>
	);
}

/** The key of a class. */
export function ZoneClassMark({ name, classes }: { name: string; classes: readonly string[] }) {
	return (
		<svg aria-hidden="true" viewBox="0 0 24 16" className="h-4 w-6 shrink-0">
			<rect
				x={0.5}
				y={0.5}
				width={23}
				height={15}
				fill={token("accent")}
				fillOpacity={zoneOpacity(name, classes)}
				stroke={token("accent")}
			/>
		</svg>
	);
}

/** The key of what was gained or lost. */
export function ZoneChangeMark({ kind, id }: { kind: ZoneChangeKind; id: string }) {
	return (
		<svg aria-hidden="true" viewBox="0 0 24 16" className="h-4 w-6 shrink-0">
			<Hatched kind={kind} path="M0.5,0.5h23v15h-23Z" id={id} />
		</svg>
	);
}

function Hatched({ kind, path, id }: { kind: ZoneChangeKind; path: string; id: string }) {
	const { colour, slope } = CHANGES[kind];
	const pattern = `${id}-${kind}`;
	return (
		<>
			<pattern id={pattern} width={6} height={6} patternUnits="userSpaceOnUse" patternTransform={`rotate(${slope})`}>
				<line x1={0} y1={0} x2={0} y2={6} stroke={token(colour)} strokeWidth={2.4} />
			</pattern>
			<path d={path} fill={`url(#${pattern})`} stroke={token(colour)} strokeWidth={1.4} />
		</>
	);
}
