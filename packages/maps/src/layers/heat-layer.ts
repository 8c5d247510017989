import type { DefaultProps } from "@deck.gl/core";
import { BitmapLayer, type BitmapLayerProps } from "@deck.gl/layers";
import type { Texture } from "@luma.gl/core";
import { toHalfFloat } from "@luma.gl/shadertools";
import { HEAT_THRESHOLDS } from "../prepare/density.ts";
import type { HeatSurface } from "../prepare/heat-grid.ts";
import type { Rgba } from "./palette.ts";

interface HeatLayerProps {
	surface: HeatSurface;
	/** Colours of the six bands, lowest first. */
	colours: readonly Rgba[];
}

const BLOCK = `\
layout(std140) uniform heatUniforms {
  vec2 size;
  vec4 low;
  vec2 high;
  vec4 colour1;
  vec4 colour2;
  vec4 colour3;
  vec4 colour4;
  vec4 colour5;
  vec4 colour6;
} heat;
`;
const heatUniforms = {
	name: "heat",
	fs: BLOCK,
	uniformTypes: {
		size: "vec2<f32>",
		low: "vec4<f32>",
		high: "vec2<f32>",
		colour1: "vec4<f32>",
		colour2: "vec4<f32>",
		colour3: "vec4<f32>",
		colour4: "vec4<f32>",
		colour5: "vec4<f32>",
		colour6: "vec4<f32>",
	},
} as const;

// The cubic B-spline of a texture by four looks between its cells. Source: Sigg and Hadwiger, GPU Gems 2, chapter 20.
const FRAGMENT = `\
#version 300 es
#define SHADER_NAME heat-layer-fragment-shader
precision highp float;

uniform sampler2D bitmapTexture;
in vec2 vTexCoord;
in vec2 vTexPos;
out vec4 fragColor;

const float WORLD_SCALE = 512.0 / 6.2831853072;

float latitudeOf(float y) {
  return degrees(atan(exp(y / WORLD_SCALE - 3.1415926536)) * 2.0 - 1.5707963268);
}

float densityAt(vec2 uv) {
  vec2 at = uv * heat.size - 0.5;
  vec2 cell = floor(at);
  vec2 f = at - cell;
  vec2 w0 = (1.0 - f) * (1.0 - f) * (1.0 - f) / 6.0;
  vec2 w1 = (4.0 - 6.0 * f * f + 3.0 * f * f * f) / 6.0;
  vec2 w3 = f * f * f / 6.0;
  vec2 w2 = 1.0 - w0 - w1 - w3;
  vec2 before = w0 + w1;
  vec2 after = w2 + w3;
  vec2 from = (cell - 0.5 + w1 / before) / heat.size;
  vec2 to = (cell + 1.5 + w3 / after) / heat.size;
  return before.y * (before.x * texture(bitmapTexture, from).r + after.x * texture(bitmapTexture, vec2(to.x, from.y)).r)
    + after.y * (before.x * texture(bitmapTexture, vec2(from.x, to.y)).r + after.x * texture(bitmapTexture, to).r);
}

void main(void) {
  vec2 uv = vec2(
    (degrees(vTexPos.x / WORLD_SCALE - 3.1415926536) - bitmap.bounds[0]) / (bitmap.bounds[2] - bitmap.bounds[0]),
    (latitudeOf(vTexPos.y) - bitmap.bounds[3]) / (bitmap.bounds[1] - bitmap.bounds[3])
  );
  float density = densityAt(uv);
  if (density < heat.low.x) discard;
  vec4 colour = heat.colour1;
  if (density >= heat.low.y) colour = heat.colour2;
  if (density >= heat.low.z) colour = heat.colour3;
  if (density >= heat.low.w) colour = heat.colour4;
  if (density >= heat.high.x) colour = heat.colour5;
  if (density >= heat.high.y) colour = heat.colour6;
  fragColor = vec4(colour.rgb, colour.a * layer.opacity);
  geometry.uv = uv;
  DECKGL_FILTER_COLOR(fragColor, geometry);
}
`;

const NO_HEAT: HeatSurface = {
	bounds: { west: 0, south: 0, east: 0, north: 0 },
	columns: 0,
	rows: 0,
	values: new Float32Array(),
	maximum: 0,
	version: 0,
};

/** Density as stepped bands, drawn from a grid: a new state costs the upload of the grid, and no geometry. */
export class HeatLayer extends BitmapLayer<HeatLayerProps> {
	static override layerName = "HeatLayer";
	static override defaultProps: DefaultProps<BitmapLayerProps & HeatLayerProps> = {
		surface: { type: "object", value: NO_HEAT, compare: false },
		colours: { type: "array", value: [], compare: true },
		_imageCoordinateSystem: "lnglat",
	};

	// What a layer keeps stands in its state: there is a new layer object for each frame, and the state goes on.
	declare state: BitmapLayer["state"] & { grid?: { texture: Texture; half: Uint16Array<ArrayBuffer>; shown: number } };

	override getShaders() {
		const shaders = super.getShaders();
		return { ...shaders, fs: FRAGMENT, modules: [...shaders.modules, heatUniforms] };
	}

	override draw() {
		const { model, bounds, coordinateConversion } = this.state;
		const { surface, colours } = this.props;
		if (!model || surface.maximum === 0) return;
		const [first = 0, second = 0, third = 0, fourth = 0, fifth = 0, sixth = 0] = HEAT_THRESHOLDS;
		const unit = (index: number) => (colours[index] ?? [0, 0, 0, 0]).map((part) => part / 255);
		model.shaderInputs.setProps({
			bitmap: {
				bitmapTexture: this.#textureOf(surface),
				bounds,
				coordinateConversion,
				desaturate: 0,
				tintColor: [1, 1, 1],
				transparentColor: [0, 0, 0, 0],
			},
			heat: {
				size: [surface.columns, surface.rows],
				low: [first, second, third, fourth],
				high: [fifth, sixth],
				colour1: unit(0),
				colour2: unit(1),
				colour3: unit(2),
				colour4: unit(3),
				colour5: unit(4),
				colour6: unit(5),
			},
		});
		model.draw(this.context.renderPass);
	}

	override finalizeState(context: Parameters<BitmapLayer["finalizeState"]>[0]) {
		super.finalizeState(context);
		this.state.grid?.texture.destroy();
	}

	#textureOf({ columns: width, rows: height, values, version }: HeatSurface): Texture {
		let { grid } = this.state;
		if (grid === undefined || grid.texture.width !== width || grid.texture.height !== height) {
			grid?.texture.destroy();
			const sampler = {
				minFilter: "linear",
				magFilter: "linear",
				addressModeU: "clamp-to-edge",
				addressModeV: "clamp-to-edge",
			} as const;
			const texture = this.context.device.createTexture({ format: "r16float", width, height, sampler });
			grid = { texture, half: new Uint16Array(values.length), shown: -1 };
			this.state.grid = grid;
		}
		if (grid.shown !== version) {
			for (let cell = 0; cell < values.length; cell++) grid.half[cell] = toHalfFloat(values[cell] as number);
			grid.texture.writeData(grid.half);
			grid.shown = version;
		}
		return grid.texture;
	}
}
