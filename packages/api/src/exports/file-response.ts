/** A file to save, streamed piece by piece as its reader takes them. */
export function fileResponse(
	fileName: string,
	type: string,
	pieces: AsyncGenerator<Uint8Array, undefined>,
	headers: Record<string, string> = {},
): Response {
	const body = new ReadableStream<Uint8Array>({
		async pull(controller) {
			const { done, value } = await pieces.next();
			if (done) controller.close();
			else controller.enqueue(value);
		},
		cancel: async () => void (await pieces.return(undefined)),
	});
	return new Response(body, {
		headers: {
			"content-type": type,
			"content-disposition": `attachment; filename="${fileName.replace(/[^\w.-]+/g, "-")}"`,
			"cache-control": "no-store",
			"x-content-type-options": "nosniff",
			...headers,
		},
	});
}
