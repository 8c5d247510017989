import { common, type Ground, groundKm2, unionOf, without, withoutSlivers } from "./ground.ts";

/** An area with its class. */
export interface ClassedGround {
	class: string;
	geometry: Ground;
}

/** What became of a class, km²: `after` is `before` with what was gained and without what was lost. */
export interface AreaChange {
	before: number;
	after: number;
	gained: number;
	lost: number;
}

/** What lies between two pictures of an actor's zones. Areas in km² on the ellipsoid. */
export interface ZoneDifference {
	/** All classes together: ground of any class that was of none before, and the other way round. */
	whole: AreaChange;
	/** In the order of the scale; what passed from one class to another is lost by the one and gained by the other. */
	classes: ({ class: string } & AreaChange)[];
	/** What passed from where to where; null stands for no class. What stayed is not among them. */
	moves: { from: string | null; to: string | null; km2: number }[];
	gained: Ground | null;
	lost: Ground | null;
}

/**
 * The ground of each class, none in two: where zones of one actor lie over each other, the stronger class counts.
 * @param classes the scale, the strongest last
 */
export function groundByClass(zones: readonly ClassedGround[], classes: readonly string[]): Map<string, Ground> {
	const found = new Map<string, Ground>();
	let stronger: Ground | null = null;
	for (const name of classes.toReversed()) {
		const drawn = unionOf(zones.flatMap((zone) => (zone.class === name ? [zone.geometry] : [])));
		const own = without(drawn, stronger);
		if (own !== null) found.set(name, own);
		stronger = unionOf([stronger, own].filter((ground) => ground !== null));
	}
	return found;
}

/** The difference of two pictures of an actor's zones, by the classes of one scale. */
export function zoneDifference(
	before: readonly ClassedGround[],
	after: readonly ClassedGround[],
	classes: readonly string[],
): ZoneDifference {
	const [was, is] = [groundByClass(before, classes), groundByClass(after, classes)];
	const [all, allThen] = [unionOf([...is.values()]), unionOf([...was.values()])];
	const [gained, lost] = [withoutSlivers(without(all, allThen)), withoutSlivers(without(allThen, all))];
	const moves = [
		...classes.flatMap((from) =>
			classes.map((to) => ({
				from,
				to,
				km2: groundKm2(withoutSlivers(common(was.get(from) ?? null, is.get(to) ?? null))),
			})),
		),
		...classes.map((to) => ({ from: null, to, km2: groundKm2(common(gained, is.get(to) ?? null)) })),
		...classes.map((from) => ({ from, to: null, km2: groundKm2(common(lost, was.get(from) ?? null)) })),
	].filter(({ from, to, km2 }) => from !== to && km2 > 0);
	const sum = (of: (typeof moves)[number][]) => of.reduce((total, { km2 }) => total + km2, 0);
	return {
		whole: { before: groundKm2(allThen), after: groundKm2(all), gained: groundKm2(gained), lost: groundKm2(lost) },
		classes: classes.map((name) => ({
			class: name,
			before: groundKm2(was.get(name) ?? null),
			after: groundKm2(is.get(name) ?? null),
			gained: sum(moves.filter(({ to }) => to === name)),
			lost: sum(moves.filter(({ from }) => from === name)),
		})),
		moves,
		gained,
		lost,
	};
}
