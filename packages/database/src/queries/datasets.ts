import type { StoredCoverageSpan } from "@harmattan/domain/coverage/span";
import { linesOf } from "@harmattan/domain/coverage/stated-coverage";
import { creditOf, type Work, worksToCite } from "@harmattan/domain/licence/credit";
import type { DatasetDraft } from "@harmattan/domain/licence/dataset-draft";
import type { LicencePolicy, Viewer } from "@harmattan/domain/licence/policy";
import { and, asc, count, eq, inArray, isNotNull, sql } from "drizzle-orm";
import { LRUCache } from "lru-cache";
import { stateOf } from "../as-known.ts";
import type { Change } from "../changes/audited.ts";
import type { Database } from "../client.ts";
import { datasetCoverage } from "../schema/coverage.ts";
import { datasetReaders, datasets } from "../schema/datasets.ts";
import { countryMonths, events } from "../schema/events.ts";
import { imports } from "../schema/imports.ts";
import { seenBy } from "./seen-by.ts";

/** A dataset with what a reader must know before using a figure from it. */
export interface Dataset {
	id: string;
	name: string;
	format: string;
	licence: string;
	licencePolicy: LicencePolicy;
	/** How it is credited: what its admins state, the releases it holds, the works to cite for them. */
	attribution: string;
	/** Works that its publisher asks to be cited. */
	works: Work[];
	synthetic: boolean;
	setAside: boolean;
	release: string | null;
	/** What its imports and its admins say that it covers; what is unstated too. The domain reads figures' coverage from it. */
	coverage: StoredCoverageSpan[];
	/** Countries that it holds events of, ISO alpha-3, most events first. */
	countries: string[];
	events: number;
	/** First day of the newest event, ISO; null without events. */
	newestEvent: string | null;
	lastImport: { id: number; finishedAt: string; revision: number | null } | null;
}

/** What is said of a dataset, for editing; undefined where there is none. */
export async function readDataset(
	db: Pick<Database, "select">,
	id: string,
): Promise<(DatasetDraft & { format: string; synthetic: boolean }) | undefined> {
	const [found] = await db
		.select({
			id: datasets.id,
			name: datasets.name,
			licence: datasets.licence,
			licencePolicy: datasets.licencePolicy,
			attribution: datasets.attribution,
			trusted: datasets.trusted,
			scope: datasets.scope,
			aggregatesOpen: datasets.aggregatesOpen,
			aggregatesPermission: datasets.aggregatesPermission,
			format: datasets.format,
			synthetic: datasets.synthetic,
		})
		.from(datasets)
		.where(eq(datasets.id, id));
	if (!found) return undefined;
	const coverage = await db
		.select(COVERAGE)
		.from(datasetCoverage)
		.where(eq(datasetCoverage.datasetId, id))
		.orderBy(...IN_ORDER);
	return { ...found, coverage: linesOf(coverage.map(({ datasetId: _of, ...span }) => span)) };
}

const COVERAGE = {
	datasetId: datasetCoverage.datasetId,
	country: datasetCoverage.country,
	from: datasetCoverage.from,
	to: datasetCoverage.to,
	kind: datasetCoverage.kind,
	source: datasetCoverage.source,
	importId: datasetCoverage.importId,
};
const IN_ORDER = [
	asc(datasetCoverage.country),
	asc(datasetCoverage.from),
	asc(datasetCoverage.importId),
	asc(datasetCoverage.source),
];

/** Whether a viewer may read the events of a dataset. */
export async function maySeeDataset(db: Database, viewer: Viewer, id: string): Promise<boolean> {
	const [found] = await db
		.select({ id: datasets.id })
		.from(datasets)
		.where(and(eq(datasets.id, id), seenBy(viewer)));
	return found !== undefined;
}

/** Who reads a dataset: whether only those who are named, and the ids of their accounts. */
export async function readDatasetAccess(db: Database | Change, id: string) {
	const [dataset] = await db.select({ namedOnly: datasets.namedOnly }).from(datasets).where(eq(datasets.id, id));
	const readers = await db
		.select({ userId: datasetReaders.userId })
		.from(datasetReaders)
		.where(eq(datasetReaders.datasetId, id))
		.orderBy(asc(datasetReaders.userId));
	return { namedOnly: dataset?.namedOnly ?? false, readers: readers.map(({ userId }) => userId) };
}

/** How many datasets there are, of any policy; for the first start only. */
export async function countDatasets(db: Database): Promise<number> {
	const [row] = await db.select({ count: count() }).from(datasets);
	return row?.count ?? 0;
}

/** What the cube and an index say of a dataset's events. */
type Totals = { datasetId: string; events: number; countries: string[]; newestEvent: string | null };

/** Every figure of a page asks for its dataset, and what the past held of it does not change. */
const pastTotals = new WeakMap<Database, LRUCache<string, Totals[]>>();
const KEPT_STATES = 100;

/** Events of each dataset and the first day of its newest. */
async function datasetTotals(db: Database, ids: readonly string[]): Promise<Totals[]> {
	const state = stateOf(db);
	if (state === null) return readTotals(db, ids);
	const known = pastTotals.get(state.of) ?? new LRUCache({ max: KEPT_STATES });
	pastTotals.set(state.of, known);
	const key = `${state.revision} ${ids.join()}`;
	const totals = known.get(key) ?? (await readTotals(db, ids));
	known.set(key, totals);
	return totals;
}

async function readTotals(db: Database, ids: readonly string[]): Promise<Totals[]> {
	return db.execute(sql`
		select d.id as "datasetId",
			(coalesce(cube.events, 0)
				+ (select count(*) from ${events} e where e.dataset_id = d.id and e.withdrawal is null and e.country is null))::int as events,
			coalesce(cube.countries, '{}') as countries,
			(select max(e.date_start)::text from ${events} e
				where e.dataset_id = d.id and e.withdrawal is null and e.day >= coalesce(cube.newest_month, ${EARLIEST_DAY}::int)) as "newestEvent"
		from ${datasets} d left join lateral (
			select sum(c.events) as events, array_agg(c.country order by c.events desc, c.country) as countries,
				make_date(1970 + max(c.month) / 12, max(c.month) % 12 + 1, 1) - date '1970-01-01' as newest_month
			from (select country, sum(events) as events, max(month) as month from ${countryMonths} where dataset_id = d.id group by country) c
		) cube on true
		where ${inArray(sql`d.id`, [...ids])}`);
}

/** Before any event: of a dataset that states no countries, all are looked at. */
const EARLIEST_DAY = -1_000_000;

/**
 * The datasets that a viewer may be given: real ones first, those set aside last. One without events, as a
 * refused first file leaves it, is no dataset yet.
 */
export async function listDatasets(db: Database, viewer: Viewer): Promise<Dataset[]> {
	// A limit and no EXISTS: that the planner makes a join of every event.
	const visible = await db
		.select()
		.from(datasets)
		.where(
			sql`${seenBy(viewer)}
				and (select true from ${events} where ${events.datasetId} = ${datasets.id} limit 1)`,
		)
		.orderBy(asc(datasets.setAside), asc(datasets.synthetic), asc(datasets.createdAt));
	if (visible.length === 0) return [];
	const ids = visible.map((dataset) => dataset.id);
	const [coverage, totals, last, releases] = await Promise.all([
		db
			.select(COVERAGE)
			.from(datasetCoverage)
			.where(inArray(datasetCoverage.datasetId, ids))
			.orderBy(...IN_ORDER),
		datasetTotals(db, ids),
		db
			.selectDistinctOn([imports.datasetId], {
				datasetId: imports.datasetId,
				id: imports.id,
				finishedAt: imports.finishedAt,
				revision: imports.dataRevision,
			})
			.from(imports)
			.where(sql`${inArray(imports.datasetId, ids)} and ${eq(imports.status, "committed")}`)
			.orderBy(imports.datasetId, sql`${imports.id} desc`),
		db
			.selectDistinct({ datasetId: imports.datasetId, release: imports.release })
			.from(imports)
			.where(and(inArray(imports.datasetId, ids), eq(imports.status, "committed"), isNotNull(imports.release))),
	]);
	return visible.map(({ createdAt: _created, url: _url, ...dataset }) => {
		const total = totals.find((row) => row.datasetId === dataset.id);
		const latest = last.find((row) => row.datasetId === dataset.id);
		const held = releases.flatMap((row) => (row.datasetId === dataset.id && row.release !== null ? [row.release] : []));
		return {
			...dataset,
			attribution: creditOf({ ...dataset, releases: held }),
			works: worksToCite({ ...dataset, releases: held }),
			coverage: coverage.filter((row) => row.datasetId === dataset.id).map(({ datasetId: _of, ...span }) => span),
			countries: total?.countries ?? [],
			events: total?.events ?? 0,
			newestEvent: total?.newestEvent ?? null,
			lastImport: latest?.finishedAt
				? { id: latest.id, finishedAt: new Date(latest.finishedAt).toISOString(), revision: latest.revision }
				: null,
		};
	});
}
