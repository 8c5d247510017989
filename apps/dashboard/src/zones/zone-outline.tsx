"use client";

import type { ZoneGround } from "@harmattan/domain/zones/zone";
import type { DrawingGround } from "@harmattan/maps/components/draw-map";
import { joinedParts, partsOf } from "@harmattan/maps/prepare/drawing";
import { Button } from "@harmattan/ui/button";
import { Section } from "@harmattan/ui/section";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useController, useFormContext } from "react-hook-form";
import type { ZoneValues } from "./zone-values.ts";

// It is there once it can be drawn on, and not before: what is clicked or pressed earlier would be lost.
const DrawMap = dynamic(() => import("@harmattan/maps/components/draw-map").then((module) => module.DrawMap), {
	ssr: false,
});

/** A part as it is drawn: null until it has three corners. The number tells it from the others for as long as the form is open. */
interface Part {
	number: number;
	shape: ReturnType<typeof partsOf>[number] | null;
}

/** The outline of a zone, drawn part by part, or that the zone is no more. */
export function ZoneOutline({ ground }: { ground: DrawingGround }) {
	const t = useTranslations("zones");
	const words = useTranslations("admin.reference");
	const { register } = useFormContext<ZoneValues>();
	const { field, fieldState } = useController<ZoneValues, "geometry">({ name: "geometry" });
	const [parts, setParts] = useState<Part[]>(() => {
		const shapes = partsOf(field.value);
		return (shapes.length === 0 ? [null] : shapes).map((shape, number) => ({ number, shape }));
	});
	const [at, setAt] = useState(0);
	const current = parts[at] ?? parts[0];
	const drawn = (of: readonly Part[]) => of.flatMap(({ shape }) => shape ?? []);
	const give = (next: Part[]) => {
		setParts(next);
		field.onChange(joinedParts(drawn(next)) as ZoneGround | null);
	};
	const count = drawn(parts).length;
	return (
		<Section title={t("outline")} aside={count === 0 ? undefined : t("partOf", { part: at + 1, count: parts.length })}>
			<p className="type-caption mb-2 text-ink-3">{t("outlineHint")}</p>
			<DrawMap
				key={current?.number}
				ground={ground}
				kind="area"
				geometry={current?.shape ?? null}
				beside={joinedParts(drawn(parts.filter((part) => part !== current)))}
				onChange={(next) => {
					if (next !== null && next.type !== "Polygon") return;
					give(parts.map((part) => (part === current ? { ...part, shape: next } : part)));
				}}
				words={{
					label: words("drawLabel"),
					undo: words("drawUndo"),
					clear: words("drawClear"),
					zoomIn: words("drawZoomIn"),
					zoomOut: words("drawZoomOut"),
					points: (points) => words("drawPoints", { count: points }),
				}}
			/>
			<div className="mt-2 flex flex-wrap items-center gap-2">
				<Button disabled={parts.length < 2} onClick={() => setAt((at + 1) % parts.length)}>
					{t("nextPart")}
				</Button>
				<Button
					disabled={current?.shape == null}
					onClick={() => {
						setParts([...parts, { number: Math.max(...parts.map(({ number }) => number)) + 1, shape: null }]);
						setAt(parts.length);
					}}
				>
					{t("newPart")}
				</Button>
				<Button
					disabled={count === 0}
					onClick={() => {
						give([{ number: Math.max(...parts.map(({ number }) => number)) + 1, shape: null }]);
						setAt(0);
					}}
				>
					{t("noParts")}
				</Button>
				<label className="flex min-h-9 items-center gap-2">
					<input type="checkbox" {...register("isOver")} />
					{t("isOver")}
				</label>
			</div>
			{fieldState.error?.message ? (
				<p role="alert" className="mt-2 text-up">
					{fieldState.error.message}
				</p>
			) : null}
		</Section>
	);
}
