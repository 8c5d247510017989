"use client";

import type { ZoneGround } from "@harmattan/domain/zones/zone";
import type { DrawingGround } from "@harmattan/maps/components/draw-map";
import { joinedParts, partsOf } from "@harmattan/maps/prepare/drawing";
import { Button } from "@harmattan/ui/button";
import { Section } from "@harmattan/ui/section";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useController } from "react-hook-form";
import type { ZoneValues } from "./zone-values.ts";

// It is there once it can be drawn on, and not before: what is clicked or pressed earlier would be lost.
const DrawMap = dynamic(() => import("@harmattan/maps/components/draw-map").then((module) => module.DrawMap), {
	ssr: false,
});

/** The outline of a zone, drawn part by part; without a part the version says that the zone is no more. */
export function ZoneOutline({ ground }: { ground: DrawingGround }) {
	const t = useTranslations("zones");
	const words = useTranslations("admin.reference");
	const { field, fieldState } = useController<ZoneValues, "geometry">({ name: "geometry" });
	const [at, setAt] = useState(0);
	const parts = partsOf(field.value);
	// One behind the last is a part that is begun and has no area yet.
	const current = Math.min(at, parts.length);
	const others = parts.filter((_, index) => index !== current);
	const give = (next: typeof parts) => field.onChange(joinedParts(next) as ZoneGround | null);
	return (
		<Section
			title={t("outline")}
			aside={
				parts.length === 0
					? t("noOutline")
					: t("partOf", { part: current + 1, count: Math.max(parts.length, current + 1) })
			}
		>
			<p className="type-caption mb-2 text-ink-3">{t("outlineHint")}</p>
			<DrawMap
				key={current}
				ground={ground}
				kind="area"
				geometry={parts[current] ?? null}
				beside={joinedParts(others)}
				onChange={(next) => {
					if (next !== null && next.type !== "Polygon") return;
					give(next === null ? others : [...parts.slice(0, current), next, ...parts.slice(current + 1)]);
				}}
				words={{
					label: words("drawLabel"),
					undo: words("drawUndo"),
					clear: words("drawClear"),
					zoomIn: words("drawZoomIn"),
					zoomOut: words("drawZoomOut"),
					points: (count) => words("drawPoints", { count }),
				}}
			/>
			<div className="mt-2 flex flex-wrap gap-2">
				<Button disabled={parts.length < 2} onClick={() => setAt((current + 1) % parts.length)}>
					{t("nextPart")}
				</Button>
				<Button disabled={parts.length === 0 || current === parts.length} onClick={() => setAt(parts.length)}>
					{t("newPart")}
				</Button>
				<Button disabled={parts.length === 0} onClick={() => give([])}>
					{t("noParts")}
				</Button>
			</div>
			{fieldState.error?.message ? (
				<p role="alert" className="mt-2 text-up">
					{fieldState.error.message}
				</p>
			) : null}
		</Section>
	);
}
