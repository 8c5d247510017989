"use client";

import type { MapArea } from "@harmattan/domain/events/map-area";
import type { MapViewState } from "@harmattan/maps/components/event-map";
import { degreesAt } from "@harmattan/maps/prepare/view-box";
import { token } from "@harmattan/ui/tokens";
import { useTranslations } from "next-intl";
import { type PointerEvent, useRef, useState } from "react";

/** Pixels between two corners. */
const STEP = 6;
const MAX_CORNERS = 120;

interface LassoProps {
	view: MapViewState;
	/** What was encircled; null where the line was too short to hold anything. */
	onArea: (area: MapArea | null) => void;
}

/** A sheet over the map on which a line is drawn around a part of it. */
export function Lasso({ view, onArea }: LassoProps) {
	const t = useTranslations("map");
	const sheet = useRef<SVGSVGElement>(null);
	const [line, setLine] = useState<readonly [number, number][]>([]);
	const at = (event: PointerEvent): [number, number] => {
		const box = sheet.current?.getBoundingClientRect();
		return [event.clientX - (box?.left ?? 0), event.clientY - (box?.top ?? 0)];
	};
	const move = (event: PointerEvent) => {
		const last = line.at(-1);
		const point = at(event);
		if (last && Math.hypot(point[0] - last[0], point[1] - last[1]) >= STEP) setLine([...line, point]);
	};
	const end = () => {
		const box = sheet.current?.getBoundingClientRect();
		const every = Math.ceil(line.length / MAX_CORNERS);
		const size = { width: box?.width ?? 1, height: box?.height ?? 1 };
		const ring = line.filter((_, index) => index % every === 0).map((point) => degreesAt(view, size, point));
		setLine([]);
		onArea(ring.length < 3 ? null : { kind: "lasso", ring });
	};
	return (
		<svg
			ref={sheet}
			role="img"
			aria-label={t("lassoSheet")}
			className="absolute inset-0 z-20 size-full cursor-crosshair touch-none"
			onPointerDown={(event) => {
				sheet.current?.setPointerCapture(event.pointerId);
				setLine([at(event)]);
			}}
			onPointerMove={move}
			onPointerUp={end}
			onPointerCancel={() => setLine([])}
		>
			<polygon
				points={line.map((point) => point.join(",")).join(" ")}
				fill={token("accent")}
				fillOpacity={0.15}
				stroke={token("accent")}
				strokeWidth={2}
			/>
		</svg>
	);
}
