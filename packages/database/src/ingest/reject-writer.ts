import type { Reject } from "@harmattan/domain/imports/reject";
import type { Sql } from "postgres";
import { copyInto } from "../copy.ts";

const FLUSH_ROWS = 1000;
const COLUMNS = ["import_id", "position", "line", "column", "value", "code", "message", "disposition", "raw"];

/** Forgets the refused rows of an earlier attempt at an import. */
export async function clearRejects(sql: Sql, importId: number): Promise<void> {
	await sql`delete from rejects where import_id = ${importId}`;
}

/**
 * Keeps the rows that an attempt refuses or sets apart, in bounded memory and outside its transaction: they are notified
 * whether it ends as committed, parked or checked. The first few and the counts stay at hand.
 */
export class RejectWriter {
	readonly #sql: Sql;
	readonly #importId: number;
	readonly #shown: Reject[] = [];
	readonly #most: number;
	#counts = new Map<Reject["code"], number>();
	#waiting: (readonly (string | number | null | object)[])[] = [];
	#position = 0;
	#quarantined = 0;
	#writing: Promise<void> = Promise.resolve();
	#failure: { error: unknown } | null = null;

	/** @param mostShown how many rejects `shown` gives */
	constructor(sql: Sql, importId: number, mostShown = 20) {
		this.#sql = sql;
		this.#importId = importId;
		this.#most = mostShown;
	}

	get total(): number {
		return this.#position;
	}

	get quarantined(): number {
		return this.#quarantined;
	}

	/** The first rejects, for a report. */
	get shown(): readonly Reject[] {
		return this.#shown;
	}

	/** How many rows were refused for a reason. */
	count(code: Reject["code"]): number {
		return this.#counts.get(code) ?? 0;
	}

	add(reject: Reject): void {
		if (this.#shown.length < this.#most) this.#shown.push(reject);
		this.#counts.set(reject.code, this.count(reject.code) + 1);
		if (reject.disposition === "quarantined") this.#quarantined += 1;
		const { line, column, value, code, message, disposition, raw } = reject;
		this.#waiting.push([this.#importId, this.#position++, line, column, value, code, message, disposition, raw]);
		if (this.#waiting.length >= FLUSH_ROWS) this.#flush();
	}

	/** Resolves once what was added has been written, so that no more than a batch ever waits. */
	async ready(): Promise<void> {
		await this.#writing;
		if (this.#failure) throw this.#failure.error;
	}

	/** Writes the rest. */
	async finish(): Promise<void> {
		this.#flush();
		await this.ready();
	}

	#flush(): void {
		const rows = this.#waiting;
		if (rows.length === 0) return;
		this.#waiting = [];
		this.#writing = this.#writing.then(async () => {
			try {
				await this.#sql.begin((tx) => copyInto(tx, "rejects", COLUMNS, rows));
			} catch (error) {
				this.#failure ??= { error };
			}
		});
	}
}
