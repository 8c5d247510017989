"use client";

import { useEffect, useRef, useState } from "react";
import { type ColumnsFile, type Progress, readColumns } from "./columns-file.ts";
import type { OpenedMap } from "./opened-map.ts";

/** A dataset's events on their way, and what is held meanwhile. */
export interface ColumnsState {
	/** Null where none is requested. */
	dataset: string | null;
	file: ColumnsFile | null;
	progress: Progress | null;
	error: string | null;
}

/**
 * The events of a dataset, read once and followed by what changes with each data revision. Those of another dataset are
 * never shown for it: `file` is null until its own are there.
 */
export function useColumns(
	dataset: string | null,
	{ revision, knownAt, fileHash, dataset: drawn }: Pick<OpenedMap, "revision" | "knownAt" | "fileHash" | "dataset">,
): ColumnsState & { retry: () => void } {
	const [state, setState] = useState<ColumnsState>({ dataset, file: null, progress: null, error: null });
	const [attempt, setAttempt] = useState(0);
	const held = useRef<{ dataset: string; file: ColumnsFile } | null>(null);
	useEffect(() => {
		if (dataset === null) return;
		const abort = new AbortController();
		const own = held.current?.dataset === dataset ? held.current.file : null;
		if (own !== null && own.revision >= revision) {
			setState({ dataset, file: own, progress: null, error: null });
			return;
		}
		const show = (next: Partial<ColumnsState>) => {
			if (!abort.signal.aborted) setState({ dataset, file: own, progress: null, error: null, ...next });
		};
		show({ progress: { received: 0, total: null } });
		readColumns(
			{ dataset, knownAt, fileHash: dataset === drawn.id ? fileHash : null },
			own,
			(progress) => show({ progress }),
			abort.signal,
		)
			.then((read) => {
				if (abort.signal.aborted) return;
				// A state that is fetched by its name says when it came about, and not until when it holds: the page does.
				const file = read.hash === fileHash ? { ...read, revision: Math.max(read.revision, revision) } : read;
				held.current = { dataset, file };
				show({ file });
			})
			.catch((error: unknown) => show({ error: error instanceof Error ? error.message : String(error) }));
		return () => abort.abort();
	}, [dataset, drawn.id, revision, knownAt, fileHash, attempt]);
	const shown = state.dataset === dataset ? state : { dataset, file: null, progress: null, error: null };
	return { ...shown, retry: () => setAttempt(attempt + 1) };
}
