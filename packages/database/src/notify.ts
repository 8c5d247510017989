import type { Sql, TransactionSql } from "postgres";

/** Where each new data revision is reported. */
export const REVISION_CHANNEL = "harmattan_revision";
const IMPORTS = "harmattan_import";
/** Where each change is announced of something that visitors see. */
const CHANGE_CHANNEL = "harmattan_change";
/** Where each data revision is reported once its verdicts of claims are there. */
export const VERDICT_CHANNEL = "harmattan_verdicts";

/** Tells listeners of a new data revision. Inside a transaction it is sent when that commits, or never. */
export async function notifyRevision(sql: Sql | TransactionSql, revision: number): Promise<void> {
	await sql`select pg_notify(${REVISION_CHANNEL}, ${String(revision)})`;
}

/**
 * Calls back with each data revision that is committed, until the returned function is called. After a lost
 * connection it listens anew and calls `onReconnect`, since notices sent meanwhile are gone.
 */
export function listenRevisions(sql: Sql, onRevision: (id: number) => void, onReconnect: () => void) {
	return listen(sql, REVISION_CHANNEL, onRevision, onReconnect);
}

/** Calls back with each import whose record changes, as `listenRevisions` does with revisions. */
export function listenImports(sql: Sql, onImport: (id: number) => void, onReconnect: () => void) {
	return listen(sql, IMPORTS, onImport, onReconnect);
}

/** Calls back with each data revision once its verdicts are there, as `listenRevisions` does with revisions. */
export function listenVerdicts(sql: Sql, onRevision: (id: number) => void, onReconnect: () => void) {
	return listen(sql, VERDICT_CHANNEL, onRevision, onReconnect);
}

/**
 * Calls back with each change of what visitors see once it is committed, as `listenRevisions` does with revisions: `access` where
 * somebody may see less than before, `data` else. The triggers are those of migration 29.
 */
export function listenChanges(sql: Sql, onChange: (what: "data" | "access") => void, onReconnect: () => void) {
	return listenTexts(sql, CHANGE_CHANNEL, (text) => onChange(text === "data" ? "data" : "access"), onReconnect);
}

const listen = (sql: Sql, channel: string, onId: (id: number) => void, onReconnect: () => void) =>
	listenTexts(sql, channel, (payload) => onId(Number(payload)), onReconnect);

async function listenTexts(
	sql: Sql,
	channel: string,
	onText: (text: string) => void,
	onReconnect: () => void,
): Promise<() => Promise<void>> {
	let first = true;
	const { unlisten } = await sql.listen(channel, onText, () => {
		if (!first) onReconnect();
		first = false;
	});
	return unlisten;
}

/** Announces a change of what visitors see that no trigger tells of. */
export async function notifyChange(sql: Sql | TransactionSql): Promise<void> {
	await sql`select pg_notify(${CHANGE_CHANNEL}, 'data')`;
}

/** Notifies those who watch an import that its record has changed. */
export async function notifyImport(sql: Sql | TransactionSql, importId: number): Promise<void> {
	await sql`select pg_notify(${IMPORTS}, ${String(importId)})`;
}
