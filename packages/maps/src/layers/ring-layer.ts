import type { Accessor, DefaultProps } from "@deck.gl/core";
import { ScatterplotLayer, type ScatterplotLayerProps } from "@deck.gl/layers";

interface RingLayerProps<Datum> {
	/** Direction of a corner, radians. */
	getAngle?: Accessor<Datum, number>;
}

const FRAGMENT = `\
#version 300 es
#define SHADER_NAME ring-layer-fragment-shader
precision highp float;

in vec4 vFillColor;
in vec4 vLineColor;
in vec2 unitPosition;
in float innerUnitRadius;
in float outerRadiusPixels;
in float vAngle;
out vec4 fragColor;

// How far out a point lies in a hexagon whose corners lie at 1.
float outness(vec2 point) {
  float most = 0.0;
  for (int side = 0; side < 3; side++) {
    float direction = vAngle + 0.5235987756 + float(side) * 1.0471975512;
    most = max(most, abs(dot(point, vec2(cos(direction), sin(direction)))));
  }
  return most / 0.8660254038;
}

void main(void) {
  geometry.uv = unitPosition;
  float distance = outness(unitPosition) * outerRadiusPixels;
  float inside = smoothedge(distance, outerRadiusPixels);
  float ring = inside * smoothedge(innerUnitRadius * outerRadiusPixels, distance);
  if (ring == 0.0) discard;
  fragColor = vec4(vLineColor.rgb, vLineColor.a * ring);
  DECKGL_FILTER_COLOR(fragColor, geometry);
}
`;

/** Hexagon outlines of any size and turn: a new state is a new radius each, and no geometry. */
export class RingLayer<Datum = unknown> extends ScatterplotLayer<Datum, RingLayerProps<Datum>> {
	static override layerName = "RingLayer";
	static override defaultProps: DefaultProps<RingLayerProps<unknown> & ScatterplotLayerProps> = {
		getAngle: { type: "accessor", value: 0 },
	};

	override initializeState() {
		super.initializeState();
		this.getAttributeManager()?.addInstanced({ instanceAngles: { size: 1, accessor: "getAngle" } });
	}

	override getShaders() {
		const shaders = super.getShaders();
		return {
			...shaders,
			fs: FRAGMENT,
			inject: {
				"vs:#decl": "in float instanceAngles;\nout float vAngle;",
				"vs:#main-start": "vAngle = instanceAngles;",
				// The stroke alone would be a dot where there is nothing.
				"vs:#main-end": "if (instanceRadius == 0.0) gl_Position = vec4(2.0, 2.0, 2.0, 1.0);",
			},
		};
	}
}
