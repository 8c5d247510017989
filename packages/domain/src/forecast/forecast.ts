import { DomainError } from "../errors.ts";
import { seededByText } from "../statistics/seeded-random.ts";
import { challenger } from "./challenger.ts";
import { conflictology } from "./conflictology.ts";
import { type Draws, type ForecastModel, type History, MODEL_IDS, type ModelId } from "./model.ts";
import { nb12 } from "./nb12.ts";
import { positiveValues } from "./recent-months.ts";

const MODELS: Record<ModelId, ForecastModel> = { conflictology, nb12, challenger };

/** A model by its id. Throws a DomainError where there is none. */
export function forecastModel(id: string): ForecastModel {
	const model = MODELS[id as ModelId];
	if (model === undefined)
		throw new DomainError("invalid", `there is no model ${id}`, {
			parameter: "model",
			remedy: `Models are ${MODEL_IDS.join(", ")}.`,
		});
	return model;
}

export interface ForecastRequest {
	model: ForecastModel;
	/** The past of each unit, by its name; each ends with the month of the origin. */
	histories: ReadonlyMap<string, History>;
	/** The units that are forecast; all where left out. The others lend what quiet units may come to. */
	units?: readonly string[];
	/** How many months ahead. */
	months: number;
	/** Draws a unit and month. */
	draws: number;
	/** The same seed gives the same draws; a unit's do not hang on which others there are, but for the pool of what quiet units may come to. */
	seed: number;
}

/** Forecasts each unit's months ahead. */
export function forecastUnits({ model, histories, units, months, draws, seed }: ForecastRequest): Map<string, Draws> {
	const setting = { months, draws, pool: positiveValues(histories.values()) };
	return new Map(
		[...histories]
			.filter(([unit]) => units === undefined || units.includes(unit))
			.map(([unit, history]) => [unit, model.draw(history, setting, seededByText(`${seed} ${model.id} ${unit}`))]),
	);
}
