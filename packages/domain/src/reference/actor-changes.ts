import { ANYWHERE, foldName } from "../actors/resolve.ts";
import { DomainError } from "../errors.ts";
import { type ActorDraft, aliasKey } from "./drafts.ts";

/** One actor out of two: what stood for either now stands for the one that stays. */
export function mergedActor(stays: ActorDraft, goes: ActorDraft): ActorDraft {
	if (stays.id === goes.id)
		throw new DomainError("invalid", "an actor cannot be merged into itself", { parameter: "into" });
	const own = foldName(stays.name);
	const added = [{ name: goes.name, ...ANYWHERE }, ...goes.aliases].filter(
		(alias) => foldName(alias.name) !== own || alias.datasetId !== null || alias.country !== null,
	);
	const aliases = new Map([...stays.aliases, ...added].map((alias) => [aliasKey(alias), alias]));
	return { ...stays, aliases: [...aliases.values()] };
}

/** Two actors out of one: the names that are chosen stand for the new one from now on. */
export function splitActor(
	actor: ActorDraft,
	names: readonly string[],
	made: Pick<ActorDraft, "id" | "name">,
): { rest: ActorDraft; made: ActorDraft } {
	const moved = actor.aliases.filter((alias) => names.includes(alias.name));
	const missing = names.find((name) => !moved.some((alias) => alias.name === name));
	if (missing !== undefined)
		throw new DomainError("invalid", `“${missing}” is no alias of ${actor.name}`, { parameter: "names" });
	if (moved.length === 0)
		throw new DomainError("invalid", "no name is chosen", {
			parameter: "names",
			remedy: "Choose the names that stand for the new actor.",
		});
	if (made.id === actor.id)
		throw new DomainError("conflict", `there is an actor ${made.id} already`, { parameter: "id" });
	const { type, ideology, country } = actor;
	return {
		rest: { ...actor, aliases: actor.aliases.filter((alias) => !moved.includes(alias)) },
		made: {
			...made,
			type,
			ideology,
			country,
			aliases: moved.filter(({ name }) => foldName(name) !== foldName(made.name)),
		},
	};
}
