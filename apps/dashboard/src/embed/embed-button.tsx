"use client";

import { Popover } from "@harmattan/ui/popover";
import { useId, useState } from "react";
import { useLocalPath } from "@/i18n/use-local-path.ts";

interface EmbedButtonProps {
	path: string;
	title: string;
	revision: number;
	height: number;
	words: { button: string; live: string; pinned: string; note: string };
}

/** Opens the codes of a panel's iframe, to be copied. */
export function EmbedButton({ path, title, revision, height, words }: EmbedButtonProps) {
	const id = useId();
	const localPath = useLocalPath();
	const [origin, setOrigin] = useState("");
	const pinned = `${path}${path.includes("?") ? "&" : "?"}knownAt=${revision}`;
	const code = (address: string) =>
		`<iframe src="${origin}${escaped(localPath(address))}" title="${escaped(title)}" width="100%" height="${height}" style="border:0" loading="lazy"></iframe>\n<script async src="${origin}/embed.js"></script>`;
	return (
		<Popover label={words.button} wide onOpen={() => setOrigin(window.location.origin)}>
			{(["live", "pinned"] as const).map((kind) => (
				<div key={kind}>
					<label htmlFor={`${id}-${kind}`} className="type-caption text-ink-2">
						{words[kind]}
					</label>
					<textarea
						id={`${id}-${kind}`}
						readOnly
						rows={5}
						value={code(kind === "live" ? path : pinned)}
						onFocus={(event) => event.target.select()}
						className="rounded-field w-full border border-line bg-bg p-1 wrap-anywhere"
					/>
				</div>
			))}
			<p className="text-ink-3">{words.note}</p>
		</Popover>
	);
}

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
