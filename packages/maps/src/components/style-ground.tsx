"use client";

import { setWorkerUrl } from "maplibre-gl";
import "maplibre-gl/dist/maplibre-gl.css";
import { Map as StyleMap } from "react-map-gl/maplibre";

// A bundler does not find the library's worker by itself.
setWorkerUrl(new URL("maplibre-gl/dist/maplibre-gl-worker.mjs", import.meta.url).href);

interface StyleGroundProps {
	/** Address of a MapLibre style. */
	mapStyle: string;
}

/** The ground of an operator's own map style, with its attribution, under the layers of events. */
export default function StyleGround({ mapStyle }: StyleGroundProps) {
	return <StyleMap mapStyle={mapStyle} attributionControl={{ compact: false }} reuseMaps />;
}
