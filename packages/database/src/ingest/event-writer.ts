import type { TransactionSql } from "postgres";
import { beginCopy, type OpenCopy } from "../copy.ts";
import { VERSION_COLUMNS } from "../schema/events.ts";
import { COPY_HEADER, COPY_TRAILER, CopyBuffer, ROW_HEAD_BYTES } from "./copy-buffer.ts";

/** Bytes of rows to be compared that are gathered before the open COPY of new ones is ended for them. */
const COMPARED_BYTES = 4 * 1024 * 1024;
/** Bytes that may wait for the database. */
const MAX_WAITING = 12 * 1024 * 1024;

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
	readonly #target: { table: string; isNew: boolean };
	readonly #compared = new CopyBuffer();
	#comparedWaiting: Buffer[] = [];
	/** Memory of rows that have been sent, to be written to again. */
	readonly #spare: Uint8Array[] = [];
	#comparedBytes = 0;
	#position = 0;
	#waiting = 0;
	#copying: Promise<void> = Promise.resolve();
	/** What has not been written yet, the oldest first. */
	readonly #pending: Promise<void>[] = [];
	#failure: { error: unknown } | null = null;
	#open: OpenCopy | null = null;

	/** @param target the table that the dataset's events are in, and whether this transaction made it */
	constructor(tx: TransactionSql, target: { table: string; isNew: boolean }) {
		this.#tx = tx;
		this.#target = target;
	}

	/** Adds rows of COPY, of events that neither the dataset nor the file before them holds. The bytes are the writer's until `written`. */
	addNew(rows: Uint8Array): void {
		if (rows.length === 0) return;
		this.#enqueue(rows.length, async () => {
			this.#open ??= await this.#begin(this.#target.table, VERSION_COLUMNS);
			await this.#open.write(rows);
		});
	}

	/** Adds an event to be compared: a row of COPY, and the line that it stands on. */
	addCompared(line: number, row: Uint8Array): void {
		this.#compared.beginRow(VERSION_COLUMNS.length + 2);
		this.#compared.int4(this.#position++);
		this.#compared.int4(line);
		this.#compared.append(row.subarray(ROW_HEAD_BYTES));
		if (!this.#compared.isFull) return;
		this.#comparedBytes += this.#compared.length;
		this.#comparedWaiting.push(this.#compared.take(this.#spare.pop()));
		if (this.#comparedBytes > COMPARED_BYTES) this.#flushCompared();
	}

	/** Resolves once all rows that were added as new have been sent. */
	written(): Promise<void> {
		return this.#copying;
	}

	/** Resolves once there is room for more. */
	async ready(): Promise<void> {
		while (this.#waiting > MAX_WAITING) await this.#pending[0];
		if (this.#failure) throw this.#failure.error;
	}

	/** Resolves once everything has been written. */
	async finish(): Promise<void> {
		this.#flushCompared();
		await this.#copying;
		if (this.#failure) throw this.#failure.error;
	}

	/** Ends a copy under way with an error, so that the transaction can be undone. */
	abort(error: Error): void {
		this.#failure ??= { error };
		this.#open?.abort(error);
	}

	#flushCompared(): void {
		const chunks = [...this.#comparedWaiting, this.#compared.take(this.#spare.pop())].filter(
			(chunk) => chunk.length > 0,
		);
		this.#comparedWaiting = [];
		this.#comparedBytes = 0;
		const bytes = chunks.reduce((sum, chunk) => sum + chunk.length, 0);
		this.#enqueue(bytes, async () => {
			await this.#endOpen();
			if (bytes === 0) return;
			this.#open = await this.#begin("staging", ["position", "line", ...VERSION_COLUMNS]);
			for (const chunk of chunks) {
				await this.#open.write(chunk);
				this.#spare.push(new Uint8Array(chunk.buffer));
			}
			await this.#endOpen();
		});
	}

	async #begin(table: string, columns: readonly string[]): Promise<OpenCopy> {
		// Rows of a table that nobody else sees yet are frozen as they are written: no later scan has to mark them.
		const freeze = table === this.#target.table && this.#target.isNew;
		const copy = await beginCopy(this.#tx, table, columns, freeze ? "format binary, freeze" : "format binary");
		await copy.write(COPY_HEADER);
		return copy;
	}

	async #endOpen(): Promise<void> {
		const copy = this.#open;
		if (copy === null) return;
		this.#open = null;
		await copy.write(COPY_TRAILER);
		await copy.end();
	}

	#enqueue(bytes: number, write: () => Promise<void>): void {
		this.#waiting += bytes;
		this.#copying = this.#copying.then(async () => {
			try {
				if (!this.#failure) await write();
			} catch (error) {
				this.#failure = { error };
			} finally {
				this.#waiting -= bytes;
				this.#pending.shift();
			}
		});
		this.#pending.push(this.#copying);
	}
}
