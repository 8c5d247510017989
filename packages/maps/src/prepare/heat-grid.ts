import { KERNEL_KM } from "./density.ts";

/** Weight that is known to lie somewhere in an area, and the cells of that area. */
export interface SpreadWeight {
	cells: Int32Array;
	weight: number;
}

/** Where heat is laid out, degrees. */
export interface HeatBounds {
	west: number;
	south: number;
	east: number;
	north: number;
}

/** Densities on a grid of degrees, row by row from the north-west; weight per 10,000 km2. */
export interface HeatSurface {
	bounds: HeatBounds;
	columns: number;
	rows: number;
	values: Float32Array;
	/** The greatest of them. */
	maximum: number;
	/** Another number for each update of any grid, since the values are written over. */
	version: number;
}

/** Degrees of a grid step: about 11 km, half the kernel's standard deviation. */
const STEP = 0.1;
const KM_PER_DEGREE = 111.32;
const REACH = 3;
const AREA = 10_000;
/** Cells that a frame has time for. A dataset that spreads wider is drawn in the box below alone, and the page says so. */
const MAX_CELLS = 260_000;
const THEATRE: HeatBounds = { west: -20, south: -2, east: 36, north: 40 };

/**
 * Standard deviation of what is left for the blur, km: laying a weight out on four cells widens it by a sixth of a
 * squared step on average, and the B-spline that a surface is drawn by, by a third.
 */
const BLUR_KM = Math.sqrt(KERNEL_KM ** 2 - (STEP * KM_PER_DEGREE) ** 2 / 2);

/**
 * Density of places under a Gaussian kernel of fixed ground radius, fast enough for every frame of a playback: what each
 * place weighs is laid out on a grid and blurred along its rows and its columns. It comes to the same as the sum of
 * kernels of `density`, to within a few hundredths (see the test).
 */
export class HeatGrid {
	readonly bounds: HeatBounds;
	/** True where some places lie outside of what is drawn. */
	readonly clipped: boolean;
	readonly #columns: number;
	readonly #rows: number;
	/** The cell north-west of each place, and its shares east and south; -1 for one that is not drawn. */
	readonly #cells: Int32Array;
	readonly #east: Float32Array;
	readonly #south: Float32Array;
	readonly #laid: Float32Array;
	readonly #blurred: Float32Array;
	readonly #surface: HeatSurface;
	readonly #rowKernels: Float32Array[];
	readonly #columnKernel = kernel(STEP * KM_PER_DEGREE);

	/**
	 * @param longitudes degrees of each place; NaN where it has no point
	 * @param isDrawn 1 for each place that heat is made of
	 */
	constructor(longitudes: ArrayLike<number>, latitudes: ArrayLike<number>, isDrawn: ArrayLike<number>) {
		const whole = boundsOfPlaces(longitudes, latitudes, isDrawn);
		const size = (bounds: HeatBounds) => [
			Math.max(2, Math.round((bounds.east - bounds.west) / STEP)),
			Math.max(2, Math.round((bounds.north - bounds.south) / STEP)),
		];
		const cells = (bounds: HeatBounds) => size(bounds).reduce((product, side) => product * side, 1);
		this.clipped = cells(whole) > MAX_CELLS;
		this.bounds = this.clipped ? THEATRE : whole;
		const [columns = 2, rows = 2] = size(this.bounds);
		[this.#columns, this.#rows] = [columns, rows];
		this.#laid = new Float32Array(columns * rows);
		this.#blurred = new Float32Array(columns * rows);
		this.#surface = {
			bounds: this.bounds,
			columns,
			rows,
			values: new Float32Array(columns * rows),
			maximum: 0,
			version: 0,
		};
		this.#cells = new Int32Array(longitudes.length).fill(-1);
		this.#east = new Float32Array(longitudes.length);
		this.#south = new Float32Array(longitudes.length);
		for (let place = 0; place < longitudes.length; place++) {
			if (isDrawn[place] !== 1) continue;
			const x = ((longitudes[place] as number) - this.bounds.west) / STEP - 0.5;
			const y = (this.bounds.north - (latitudes[place] as number)) / STEP - 0.5;
			if (!(x >= 0 && y >= 0 && x < columns - 1 && y < rows - 1)) continue;
			this.#cells[place] = Math.floor(y) * columns + Math.floor(x);
			this.#east[place] = x - Math.floor(x);
			this.#south[place] = y - Math.floor(y);
		}
		this.#rowKernels = Array.from({ length: rows }, (_, row) =>
			kernel(kmPerColumn(this.bounds.north - (row + 0.5) * STEP)),
		);
	}

	/**
	 * The surface of places that weigh something. `scale` is what a weight counts for: one over the years of a period gives
	 * a rate a year. What is only known to lie in an area is spread evenly over it. The surface is the grid's own and
	 * is written over by the next update.
	 */
	update(weights: ArrayLike<number>, scale: number, spread: readonly SpreadWeight[] = []): HeatSurface {
		const used = this.#layOut(weights, scale);
		for (const { cells, weight } of spread) {
			if (weight === 0) continue;
			const each = (weight * scale) / cells.length;
			for (const cell of cells) {
				this.#laid[cell] = (this.#laid[cell] as number) + each;
				const row = Math.floor(cell / this.#columns);
				used.first = Math.min(used.first, row);
				used.last = Math.max(used.last, row);
			}
		}
		this.#blurRows(used);
		this.#blurColumns(used);
		this.#surface.version = ++updates;
		return { ...this.#surface };
	}

	/** The grid's shape, by which areas are found on it. */
	get shape(): { bounds: HeatBounds; columns: number; rows: number } {
		return { bounds: this.bounds, columns: this.#columns, rows: this.#rows };
	}

	#layOut(weights: ArrayLike<number>, scale: number): { first: number; last: number } {
		const [laid, columns] = [this.#laid, this.#columns];
		laid.fill(0);
		let [first, last] = [this.#rows, -1];
		const add = (cell: number, weight: number) => {
			laid[cell] = (laid[cell] as number) + weight;
		};
		for (let place = 0; place < this.#cells.length; place++) {
			const weight = (weights[place] as number) * scale;
			const cell = this.#cells[place] as number;
			if (weight === 0 || cell < 0) continue;
			const [east, south] = [this.#east[place] as number, this.#south[place] as number];
			add(cell, weight * (1 - east) * (1 - south));
			add(cell + 1, weight * east * (1 - south));
			add(cell + columns, weight * (1 - east) * south);
			add(cell + columns + 1, weight * east * south);
			const row = Math.floor(cell / columns);
			first = Math.min(first, row);
			last = Math.max(last, row + 1);
		}
		return { first, last };
	}

	#blurRows({ first, last }: { first: number; last: number }): void {
		const [laid, blurred, columns] = [this.#laid, this.#blurred, this.#columns];
		blurred.fill(0);
		for (let row = first; row <= last; row++) {
			const weights = this.#rowKernels[row] as Float32Array;
			const reach = (weights.length - 1) / 2;
			const start = row * columns;
			// Per 10,000 km2: by the ground that a cell of this row covers.
			const area = AREA / (STEP * KM_PER_DEGREE) / kmPerColumn(this.bounds.north - (row + 0.5) * STEP);
			for (let x = 0; x < columns; x++) {
				const weight = (laid[start + x] as number) * area;
				if (weight === 0) continue;
				for (let at = Math.max(0, x - reach); at <= Math.min(columns - 1, x + reach); at++)
					blurred[start + at] = (blurred[start + at] as number) + weight * (weights[at - x + reach] as number);
			}
		}
	}

	#blurColumns({ first, last }: { first: number; last: number }): void {
		const [blurred, columns, weights] = [this.#blurred, this.#columns, this.#columnKernel];
		const { values } = this.#surface;
		const reach = (weights.length - 1) / 2;
		values.fill(0);
		for (let row = first; row <= last; row++)
			for (let at = Math.max(0, row - reach); at <= Math.min(this.#rows - 1, row + reach); at++) {
				const weight = weights[at - row + reach] as number;
				const [from, to] = [row * columns, at * columns];
				for (let x = 0; x < columns; x++)
					values[to + x] = (values[to + x] as number) + weight * (blurred[from + x] as number);
			}
		let peak = 0;
		for (let cell = 1; cell < values.length; cell++)
			if ((values[cell] as number) > (values[peak] as number)) peak = cell;
		this.#surface.maximum = this.#drawnAt(peak);
	}

	/** What the spline makes of a cell: a little less than a peak, and more than a hollow. */
	#drawnAt(cell: number): number {
		const { values } = this.#surface;
		const over = (middle: number, step: number, of: (at: number) => number) =>
			(of(middle - step) + 4 * of(middle) + of(middle + step)) / 6;
		return over(cell, this.#columns, (row) => over(row, 1, (at) => values[at] ?? 0));
	}
}

let updates = 0;

const kmPerColumn = (latitude: number) => KM_PER_DEGREE * STEP * Math.cos((latitude * Math.PI) / 180);

/** Weights of a Gaussian at whole steps, which add up to 1. */
function kernel(kmPerStep: number): Float32Array {
	const reach = Math.ceil((REACH * BLUR_KM) / kmPerStep);
	const weights = Float32Array.from({ length: 2 * reach + 1 }, (_, index) =>
		Math.exp(-(((index - reach) * kmPerStep) ** 2) / (2 * BLUR_KM ** 2)),
	);
	const sum = weights.reduce((total, weight) => total + weight, 0);
	return weights.map((weight) => weight / sum);
}

/** A box around the places that are drawn, with a margin for the kernel, on whole steps. */
function boundsOfPlaces(
	longitudes: ArrayLike<number>,
	latitudes: ArrayLike<number>,
	isDrawn: ArrayLike<number>,
): HeatBounds {
	const box = { west: 180, south: 85, east: -180, north: -85 };
	for (let place = 0; place < longitudes.length; place++) {
		const [longitude, latitude] = [longitudes[place] as number, latitudes[place] as number];
		if (isDrawn[place] !== 1 || Number.isNaN(longitude) || Number.isNaN(latitude)) continue;
		box.west = Math.min(box.west, longitude);
		box.east = Math.max(box.east, longitude);
		box.south = Math.min(box.south, latitude);
		box.north = Math.max(box.north, latitude);
	}
	if (box.west > box.east) return { west: 0, south: 0, east: 1, north: 1 };
	const margin = 1;
	return {
		west: Math.max(-180, Math.floor(box.west - margin)),
		east: Math.min(180, Math.ceil(box.east + margin)),
		south: Math.max(-80, Math.floor(box.south - margin)),
		north: Math.min(80, Math.ceil(box.north + margin)),
	};
}
