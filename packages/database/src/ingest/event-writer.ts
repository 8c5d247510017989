import type { TransactionSql } from "postgres";
import { beginCopy, copyTextFrom, type OpenCopy } from "../copy.ts";
import { VERSION_COLUMNS } from "../schema/events.ts";
import { type StagedEvent, versionLine } from "./staged-event.ts";

/** Text that is handed over at a time. */
const CHUNK_CHARACTERS = 256 * 1024;
/** Rows to be compared that are gathered before the open COPY of new ones is ended for them. */
const COMPARED_CHARACTERS = 4 * 1024 * 1024;
/** Text that may wait for the database. */
const MOST_WAITING = 4 * 1024 * 1024;

/**
 * Makes the tables in which rows wait to be compared. They are temporary and drop when the transaction ends, so that
 * no import, however it dies, leaves anything behind.
 */
export async function createStaging(tx: TransactionSql): Promise<void> {
	await tx`
		create temporary table staging on commit drop as
		select 0 as position, 0 as line, ${tx(VERSION_COLUMNS as string[])} from events with no data`;
	await tx`create temporary table settled (position integer not null, outcome text not null) on commit drop`;
	await tx`create temporary table withdrawing (event_key uuid not null, reason text not null, rank bigint) on commit drop`;
}

/**
 * Streams events to the database while the next ones are read: those that are new for certain straight into the
 * table of current events, the others into staging. Memory is bounded: `ready` waits where too much text does.
 */
export class EventWriter {
	readonly #tx: TransactionSql;
	readonly #datasetId: string;
	readonly #importId: number;
	#fresh = "";
	#compared = "";
	#position = 0;
	#waiting = 0;
	#copying: Promise<void> = Promise.resolve();
	#failure: { error: unknown } | null = null;
	#open: OpenCopy | null = null;

	constructor(tx: TransactionSql, target: { datasetId: string; importId: number }) {
		this.#tx = tx;
		this.#datasetId = target.datasetId;
		this.#importId = target.importId;
	}

	/** Adds an event that neither the dataset nor the file before this row holds. */
	addNew(staged: StagedEvent): void {
		this.#fresh += `${versionLine(staged, this.#datasetId, this.#importId)}\n`;
		if (this.#fresh.length > CHUNK_CHARACTERS) this.#flushFresh();
	}

	/** Adds an event to be compared. */
	addCompared(staged: StagedEvent): void {
		const version = versionLine(staged, this.#datasetId, this.#importId);
		this.#compared += `${this.#position++}\t${staged.line}\t${version}\n`;
		if (this.#compared.length > COMPARED_CHARACTERS) this.#flushCompared();
	}

	/** Resolves once there is room for more. */
	async ready(): Promise<void> {
		if (this.#waiting > MOST_WAITING) await this.#copying;
		if (this.#failure) throw this.#failure.error;
	}

	/** Resolves once everything has been written. */
	async finish(): Promise<void> {
		this.#flushFresh();
		this.#flushCompared();
		await this.#copying;
		if (this.#failure) throw this.#failure.error;
	}

	/** Ends a copy under way with an error, so that the transaction can be undone. */
	abort(error: Error): void {
		this.#failure ??= { error };
		this.#open?.abort(error);
	}

	#flushFresh(): void {
		const text = this.#fresh;
		this.#fresh = "";
		this.#enqueue(text, async () => {
			this.#open ??= await beginCopy(this.#tx, "events", VERSION_COLUMNS);
			await this.#open.write(text);
		});
	}

	#flushCompared(): void {
		const text = this.#compared;
		this.#compared = "";
		this.#enqueue(text, async () => {
			await this.#open?.end();
			this.#open = null;
			if (text) await copyTextFrom(this.#tx, "staging", ["position", "line", ...VERSION_COLUMNS], [text]);
		});
	}

	#enqueue(text: string, write: () => Promise<void>): void {
		this.#waiting += text.length;
		this.#copying = this.#copying.then(async () => {
			try {
				if (!this.#failure) await write();
			} catch (error) {
				this.#failure = { error };
			} finally {
				this.#waiting -= text.length;
			}
		});
	}
}
