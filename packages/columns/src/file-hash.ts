import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";

/** Version of the layout that `encodeEvents` writes: files of another are not kept or compared. */
export const FILE_FORMAT = 2;

/**
 * SHA-256 of a file, hexadecimal: by it a browser knows which changes led to the state that the server has. Not by the
 * browser's own function, which there is none of on a page without https.
 */
export const fileHash = (bytes: Uint8Array): string => bytesToHex(sha256(bytes));
