"use client";

import { readGeometry } from "@harmattan/domain/reference/place-geometry";
import type { DrawingGround, DrawnGeometry, DrawnKind } from "@harmattan/maps/components/draw-map";
import { Button } from "@harmattan/ui/button";
import { Field } from "@harmattan/ui/field";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { createContext, use, useState } from "react";
import { useController, useFormContext } from "react-hook-form";
import type { RowValues } from "./form-values.ts";

// It is there once it can be drawn on, and not before: what is clicked or pressed earlier would be lost.
const DrawMap = dynamic(() => import("@harmattan/maps/components/draw-map").then((module) => module.DrawMap), {
	ssr: false,
});

/** The ground that a geometry is drawn over; null where the row is no place. */
export const GroundContext = createContext<DrawingGround | null>(null);

/** Where a place lies: drawn on a map, or as GeoJSON. Both show the same geometry. */
export function GeometryField() {
	const t = useTranslations("admin.reference");
	const ground = use(GroundContext);
	const { watch } = useFormContext<RowValues>();
	const { field, fieldState } = useController<RowValues>({ name: "row.geometry" });
	const geometry = (field.value ?? null) as DrawnGeometry | null;
	// A zone has no kind: it is an area.
	const kind = (watch("row.kind") ?? "area") as DrawnKind;
	const [text, setText] = useState(() => asText(geometry));
	const [fault, setFault] = useState<string | null>(null);
	const give = (next: DrawnGeometry | null) => {
		setText(asText(next));
		setFault(null);
		field.onChange(next);
	};
	const read = (typed: string) => {
		setText(typed);
		try {
			field.onChange(typed.trim() === "" ? null : readGeometry(typed));
			setFault(null);
		} catch (error) {
			setFault(error instanceof Error ? error.message : String(error));
		}
	};
	return (
		<fieldset className="grid gap-3 md:col-span-2">
			<legend className="type-table type-key mb-1">{t("field.geometry")}</legend>
			<p className="type-caption text-ink-3">{t(`drawHint.${kind}`)}</p>
			{/* Drawing keeps one part: an outline of several is given as GeoJSON, and a zone is redrawn on its own page. */}
			{ground && !geometry?.type.startsWith("Multi") ? (
				<DrawMap
					ground={ground}
					kind={kind}
					geometry={geometry}
					onChange={give}
					words={{
						label: t("drawLabel"),
						undo: t("drawUndo"),
						clear: t("drawClear"),
						zoomIn: t("drawZoomIn"),
						zoomOut: t("drawZoomOut"),
						points: (count) => t("drawPoints", { count }),
					}}
				/>
			) : null}
			<Field label={t("geojson")} hint={t("geojsonHint")} error={fault ?? fieldState.error?.message}>
				{(control) => (
					<textarea
						rows={4}
						{...control}
						className={`${control.className} py-1 font-mono`}
						value={text}
						onChange={(event) => read(event.target.value)}
						onBlur={field.onBlur}
						ref={field.ref}
					/>
				)}
			</Field>
			{geometry === null ? null : (
				<div>
					<Button onClick={() => give(null)}>{t("noGeometry")}</Button>
				</div>
			)}
		</fieldset>
	);
}

const asText = (geometry: DrawnGeometry | null) => (geometry === null ? "" : JSON.stringify(geometry));
