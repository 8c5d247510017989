"use client";

import en from "@harmattan/messages/en" with { type: "json" };

/** Shown where a page could not be drawn. It stands outside the catalogue's provider, since that may be what failed. */
export default function ErrorPage({ reset }: { reset: () => void }) {
	return (
		<main className="p-6">
			<h1 className="type-title">{en.error.title}</h1>
			<p className="mb-3 max-w-prose text-ink-2">{en.error.body}</p>
			<button type="button" onClick={reset} className="min-h-6 text-accent underline underline-offset-2">
				{en.error.retry}
			</button>
		</main>
	);
}
