import type { MappedEvent, StatedActor } from "@harmattan/domain/events/mapped-event";
import type { DatePrecision, GeoPrecision } from "@harmattan/domain/events/precision";
import { dayOf, isoOf, mondayOf } from "@harmattan/domain/time/calendar";
import { randomLcg, randomNormal, randomPoisson } from "d3-random";
import { CLUSTERS, type Cluster, OTHER_FORCES, STATE_FORCES } from "./clusters.ts";

/** First Monday of the demonstration. */
const START = mondayOf(dayOf("2012-01-02"));
const WEEKS_TO_GROW = 130;
/** Week-to-week dependence of a cluster's level, and its spread on a log scale. */
const PERSISTENCE = 0.85;
const LEVEL_SPREAD = 0.22;
const KM_PER_DEGREE = 111.2;

const DETAILS = JSON.stringify({
	notes: "Synthetic row of the demonstration: made by a seeded generator, not an event that happened.",
	sources: "Harmattan demonstration generator (synthetic)",
});
const KINDS = [
	{ type: "State-based conflict", share: 0.58, civilianTargeting: false },
	{ type: "One-sided violence", share: 0.34, civilianTargeting: true },
	{ type: "Non-state conflict", share: 0.08, civilianTargeting: false },
] as const;
const GEO: readonly [GeoPrecision, number][] = [
	["exact", 0.56],
	["near", 0.24],
	["district", 0.12],
	["province", 0.06],
	["country", 0.02],
];
const DATES: readonly [DatePrecision, number][] = [
	["day", 0.88],
	["days", 0.07],
	["week", 0.03],
	["month", 0.02],
];
/** Share of one-sided events whose perpetrator is the state or a force beside it. */
const STATE_PERPETRATES = 0.16;

export interface DemonstrationInput {
	seed: number;
	/** Last day, ISO; the week that it lies in is left thin, as real reporting is. */
	today: string;
	/** Coordinates of the clusters' places. */
	locate: (place: string, country: string) => { latitude: number; longitude: number; admin1: string | null };
	/** The admin-1 name at a point inside a country; null where the point lies outside it. */
	admin1At: (country: string, latitude: number, longitude: number) => string | null;
}

/**
 * Synthetic events of the demonstration: about 20,000 from 2012 to today, the same for the same seed and
 * day. Each cluster's weekly count is Poisson about a level that grows, wanders and remembers its past.
 * Every row is flagged synthetic and says so in its place, its sources and its notes.
 */
export function* generateDemonstration({ seed, today, locate, admin1At }: DemonstrationInput): Generator<MappedEvent> {
	const random = randomLcg(seed);
	const normal = randomNormal.source(random)(0, 1);
	const poisson = randomPoisson.source(random);
	const lastDay = dayOf(today);
	const levels = new Map<Cluster, number>();
	let serial = 0;
	for (let week = START; week <= lastDay; week += 7) {
		for (const cluster of CLUSTERS) {
			const age = (week - dayOf(`${cluster.since}-01-02`)) / 7;
			if (age < 0) continue;
			const level = (levels.get(cluster) ?? 0) * PERSISTENCE + normal() * LEVEL_SPREAD;
			levels.set(cluster, level);
			const mean =
				cluster.weekly * Math.min(1, 0.25 + age / WEEKS_TO_GROW) * Math.exp(level) * reportedShare(week, lastDay);
			for (let count = poisson(mean)(); count > 0; count--) {
				const day = Math.min(week + Math.floor(random() * 7), lastDay);
				serial += 1;
				yield makeEvent({ serial, day, lastDay, cluster, random, normal, locate, admin1At });
			}
		}
	}
}

/** The last weeks are thinner, because reports arrive late. */
function reportedShare(week: number, lastDay: number): number {
	const weeksAgo = (lastDay - week) / 7;
	return weeksAgo < 4 ? 0.55 + weeksAgo * 0.1 : 1;
}

interface Draw extends Pick<DemonstrationInput, "locate" | "admin1At"> {
	serial: number;
	day: number;
	lastDay: number;
	cluster: Cluster;
	random: () => number;
	normal: () => number;
}

function makeEvent(draw: Draw): MappedEvent {
	const { day, random, normal } = draw;
	const kind = pick(
		KINDS.map((entry) => [entry, entry.share] as const),
		random,
	);
	const datePrecision = pick(DATES, random);
	const best = deaths(kind.civilianTargeting, random, normal);
	const span = { day: 0, days: 2, week: 6, month: 27, longer: 60 }[datePrecision];
	return {
		sourceId: `DEMO-${String(draw.serial).padStart(6, "0")}`,
		version: null,
		dateStart: isoOf(day),
		dateEnd: isoOf(Math.min(day + span, draw.lastDay)),
		datePrecision,
		admin2Stated: null,
		...place(draw),
		type: kind.type,
		politicalViolence: true,
		civilianTargeting: kind.civilianTargeting,
		codeStatus: null,
		sidesInterchangeable: false,
		actors: actors(draw, kind.type),
		fatalitiesLow: Math.floor(best * (0.6 + random() * 0.4)),
		fatalitiesBest: best,
		fatalitiesHigh: Math.ceil(best * (1 + random() * 0.6)),
		civilians: kind.civilianTargeting ? best : 0,
		sourceCount: 1 + Math.floor(random() * 3),
		flags: ["synthetic"],
		details: DETAILS,
	};
}

function place({ cluster, random, normal, locate, admin1At }: Draw) {
	const centre = locate(cluster.place, cluster.country);
	const geoPrecision = pick(GEO, random);
	const about = { countryStated: cluster.country, place: `near ${cluster.place} (synthetic)`, geoPrecision };
	if (geoPrecision === "province" || geoPrecision === "country") {
		return { ...about, admin1Stated: centre.admin1, latitude: centre.latitude, longitude: centre.longitude };
	}
	for (let attempt = 0; attempt < 8; attempt++) {
		const latitude = round(centre.latitude + (normal() * cluster.spreadKm) / KM_PER_DEGREE);
		const longitude = round(
			centre.longitude + (normal() * cluster.spreadKm) / (KM_PER_DEGREE * Math.cos((latitude * Math.PI) / 180)),
		);
		const admin1 = admin1At(cluster.country, latitude, longitude);
		if (admin1 !== null) return { ...about, admin1Stated: admin1, latitude, longitude };
	}
	return { ...about, admin1Stated: centre.admin1, latitude: centre.latitude, longitude: centre.longitude };
}

function actors({ cluster, day, random }: Draw, type: string): StatedActor[] {
	const year = Number(isoOf(day).slice(0, 4));
	const other = OTHER_FORCES.find(
		(force) => force.country === cluster.country && year >= force.since && year < force.until && random() < force.share,
	);
	const force = other?.name ?? STATE_FORCES[cluster.country] ?? "Unidentified forces";
	const group = groupIn(cluster, day);
	if (type === "Non-state conflict") {
		return [
			stated("side_a", group),
			stated("side_b", other?.name === "Dan Na Ambassagou" ? other.name : `Communal militia (${cluster.place})`),
		];
	}
	if (type === "One-sided violence") {
		return [stated("side_a", random() < STATE_PERPETRATES ? force : group), stated("side_b", "Civilians")];
	}
	return [stated("side_a", force), stated("side_b", group)];
}

/** Predecessors go by JNIM's name once it was founded (March 2017), Ansarul Islam from 2019. */
function groupIn(cluster: Cluster, day: number): string {
	const merged = ["Ansar Dine", "AQIM", "MUJAO", "Katiba Macina"].includes(cluster.group) && day >= dayOf("2017-03-02");
	return merged || (cluster.group === "Ansarul Islam" && day >= dayOf("2019-01-01")) ? "JNIM" : cluster.group;
}

const stated = (role: "side_a" | "side_b", name: string): StatedActor => ({
	role,
	name,
	sourceActorId: null,
	typeHint: null,
});

function deaths(civilian: boolean, random: () => number, normal: () => number): number {
	if (random() < (civilian ? 0.18 : 0.34)) return 0;
	return Math.max(1, Math.min(220, Math.round(Math.exp(0.75 + normal() * (civilian ? 0.9 : 1.05)))));
}

function pick<T>(options: readonly (readonly [T, number])[], random: () => number): T {
	let left = random() * options.reduce((total, [, share]) => total + share, 0);
	for (const [value, share] of options) {
		left -= share;
		if (left < 0) return value;
	}
	throw new Error("a choice needs at least one option");
}

const round = (degrees: number) => Math.round(degrees * 10_000) / 10_000;
