/** A file that cannot be read at all, or not to its end; the message names the place and what to do. */
export class UnreadableFileError extends Error {
	override readonly name = "UnreadableFileError";
}
