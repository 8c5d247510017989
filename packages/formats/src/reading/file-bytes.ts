import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { createGunzip } from "node:zlib";
import { UnreadableFileError } from "./unreadable-file.ts";

const CHUNK_BYTES = 256 * 1024;
/** Unpacked text above this many times the packed size, past a first allowance, is no table but an attack. */
const BOMB_RATIO = 200;
const BOMB_ALLOWANCE = 64 * 1024 * 1024;

/** What a file is, derived from its first bytes and never from its name. */
export type FileKind = "text" | "gzip" | "zip" | "parquet";

/** Tells a file's kind. */
export async function fileKind(path: string): Promise<FileKind> {
	const file = await open(path);
	try {
		const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0);
		const magic = buffer.subarray(0, bytesRead);
		if (magic[0] === 0x1f && magic[1] === 0x8b) return "gzip";
		if (magic.equals(Buffer.from("PK\u0003\u0004")) || magic.equals(Buffer.from("PK\u0005\u0006"))) return "zip";
		return magic.equals(Buffer.from("PAR1")) ? "parquet" : "text";
	} finally {
		await file.close();
	}
}

/** Reads a file's bytes one stretch after another. */
export interface ByteReader {
	/** Reads the next bytes into memory of the caller's; gives how many, 0 at the end. */
	read: (into: Uint8Array) => Promise<number>;
	close: () => Promise<void>;
}

/** Reads a plain file. `onBytes` receives how many bytes were read. */
export async function plainBytes(path: string, onBytes: (bytes: number) => void): Promise<ByteReader> {
	const file = await open(path);
	return {
		read: async (into) => {
			const { bytesRead } = await file.read(into, 0, into.length, null);
			onBytes(bytesRead);
			return bytesRead;
		},
		close: () => file.close(),
	};
}

/** Reads what comes in chunks of its own size. */
export function chunkedBytes(chunks: AsyncIterable<Uint8Array>): ByteReader {
	const iterator = chunks[Symbol.asyncIterator]();
	let chunk: Uint8Array = new Uint8Array(0);
	return {
		read: async (into) => {
			while (chunk.length === 0) {
				const next = await iterator.next();
				if (next.done) return 0;
				chunk = next.value;
			}
			const part = chunk.subarray(0, into.length);
			into.set(part);
			chunk = chunk.subarray(part.length);
			return part.length;
		},
		close: async () => void (await iterator.return?.()),
	};
}

/** Reads a gzip file unpacked. Throws an UnreadableFileError where it is cut short, damaged or a bomb. */
export function gunzippedBytes(path: string, onBytes: (bytes: number) => void): ByteReader {
	return chunkedBytes(gunzippedChunks(path, onBytes));
}

async function* gunzippedChunks(path: string, onBytes: (bytes: number) => void): AsyncGenerator<Uint8Array> {
	let packed = 0;
	const file = createReadStream(path);
	file.on("data", (chunk) => {
		packed += chunk.length;
		onBytes(chunk.length);
	});
	const unzip = createGunzip({ chunkSize: CHUNK_BYTES });
	file.on("error", (error) => unzip.destroy(error));
	try {
		yield* guarded(file.pipe(unzip), () => packed);
	} catch (error) {
		if (!isZlibError(error)) throw error;
		throw new UnreadableFileError("the gzip file is cut short or damaged. Copy or compress it again.", {
			cause: error,
		});
	} finally {
		file.destroy();
	}
}

/** Passes unpacked bytes on, until there are far more than the packed ones can honestly hold. */
export async function* guarded(
	unpacked: AsyncIterable<Uint8Array>,
	packedBytes: () => number,
): AsyncGenerator<Uint8Array> {
	let total = 0;
	for await (const chunk of unpacked) {
		total += chunk.length;
		if (total > BOMB_ALLOWANCE && total > packedBytes() * BOMB_RATIO) {
			throw new UnreadableFileError(
				`the compressed file unpacks to more than ${BOMB_RATIO} times its size, which no event file does. Upload the table itself.`,
			);
		}
		yield chunk;
	}
}

/** True for an error of the unpacker: the file is damaged, not the machine. */
export const isZlibError = (error: unknown) =>
	error instanceof Error && "code" in error && String(error.code).startsWith("Z_");
