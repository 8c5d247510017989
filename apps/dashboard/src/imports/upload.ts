import { DetailedError, Upload } from "tus-js-client";

/** Bytes that are sent at a time; an upload that was cut is taken up at the last whole piece. */
const PIECE_BYTES = 8 * 1024 * 1024;

/** How an upload goes on. */
export interface UploadSteps {
	onProgress: (sent: number, total: number) => void;
	onDone: (importId: number | null) => void;
	onError: (message: string) => void;
}

/**
 * Sends a file in pieces; one that was begun before, in this browser, is taken up where it stopped. Returns a function
 * that stops it.
 */
export function startUpload(file: File, steps: UploadSteps): () => void {
	let importId: number | null = null;
	const upload = new Upload(file, {
		endpoint: "/api/uploads",
		chunkSize: PIECE_BYTES,
		retryDelays: [0, 1000, 3000, 8000, 20_000],
		metadata: { filename: file.name },
		removeFingerprintOnSuccess: true,
		onShouldRetry: (error) => {
			const status = error.originalResponse?.getStatus() ?? 0;
			// Conflicts and locks pass; a refusal, or a full disk, does not by waiting.
			return status === 0 || status === 409 || status === 423 || (status >= 500 && status !== 507);
		},
		onProgress: steps.onProgress,
		onAfterResponse: (_request, response) => {
			const id = response.getHeader("x-import-id");
			if (id) importId = Number(id);
		},
		onSuccess: () => steps.onDone(importId),
		// What the server says is for people; the client wraps it in the request and its number.
		onError: (error) =>
			steps.onError((error instanceof DetailedError && error.originalResponse?.getBody().trim()) || error.message),
	});
	void upload.findPreviousUploads().then(([previous]) => {
		if (previous) upload.resumeFromPreviousUpload(previous);
		upload.start();
	});
	return () => void upload.abort();
}
