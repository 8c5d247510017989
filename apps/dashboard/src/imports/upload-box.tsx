"use client";

import { Button } from "@harmattan/ui/button";
import { useFormatter, useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { sizeWords } from "@/format/words.ts";
import { Link, useRouter } from "@/i18n/navigation.ts";
import { startUpload } from "./upload.ts";

interface Sending {
	key: string;
	name: string;
	sent: number;
	total: number;
	state: "sending" | "done" | "failed";
	importId: number | null;
	message: string | null;
	startedAt: number;
}

/** Where files are dropped or chosen, and how far each of them has come. */
export function UploadBox() {
	const t = useTranslations("admin.imports");
	const format = useFormatter();
	const router = useRouter();
	const input = useRef<HTMLInputElement>(null);
	const [over, setOver] = useState(false);
	const [files, setFiles] = useState<readonly Sending[]>([]);
	const change = (key: string, changes: Partial<Sending>) =>
		setFiles((before) => before.map((file) => (file.key === key ? { ...file, ...changes } : file)));
	const send = (chosen: FileList | null) => {
		for (const file of chosen ?? []) {
			const key = crypto.randomUUID();
			const fresh: Sending = {
				key,
				name: file.name,
				sent: 0,
				total: file.size,
				state: "sending",
				importId: null,
				message: null,
				startedAt: performance.now(),
			};
			setFiles((before) => [...before, fresh]);
			startUpload(file, {
				onProgress: (sent) => change(key, { sent }),
				onDone: (importId) => {
					change(key, { state: "done", sent: file.size, importId });
					router.refresh();
				},
				onError: (message) => change(key, { state: "failed", message }),
			});
		}
	};
	const rate = (file: Sending) => (file.sent * 1000) / Math.max(1, performance.now() - file.startedAt);
	return (
		<section aria-label={t("upload")} className="mb-8">
			{/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button is the first */}
			<div
				className={`border border-dashed p-6 ${over ? "border-accent bg-accent-wash" : "border-line bg-raise"}`}
				onDragOver={(event) => {
					event.preventDefault();
					setOver(true);
				}}
				onDragLeave={() => setOver(false)}
				onDrop={(event) => {
					event.preventDefault();
					setOver(false);
					send(event.dataTransfer.files);
				}}
			>
				<input
					ref={input}
					type="file"
					multiple
					className="sr-only"
					aria-label={t("choose")}
					tabIndex={-1}
					onChange={(event) => {
						send(event.target.files);
						event.target.value = "";
					}}
				/>
				<div className="flex flex-wrap items-center gap-4">
					<Button weight="main" onClick={() => input.current?.click()}>
						{t("choose")}
					</Button>
					<p className="text-ink-2">{t("drop")}</p>
				</div>
				<p className="type-caption mt-2 text-ink-3">{t("formats")}</p>
			</div>
			<ul className="type-table mt-2" aria-live="polite">
				{files.map((file) => (
					<li key={file.key} className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line-2 py-2">
						<span className="min-w-[220px] break-all">{file.name}</span>
						<progress
							max={file.total}
							value={file.sent}
							aria-label={t("sentOf", { name: file.name })}
							className="h-2 w-40"
						/>
						<span className="text-ink-2">
							{t("sent", { sent: sizeWords(format, file.sent), total: sizeWords(format, file.total) })}
						</span>
						{file.state === "sending" ? (
							<span className="text-ink-3">{t("rate", { rate: sizeWords(format, rate(file)) })}</span>
						) : null}
						{file.state === "failed" ? (
							<span className="text-up">{t("uploadFailed", { message: file.message ?? "" })}</span>
						) : null}
						{file.state === "done" && file.importId !== null ? (
							<Link href={`/admin/imports/${file.importId}`} className="text-accent underline underline-offset-2">
								{t("goOn", { id: file.importId })}
							</Link>
						) : null}
					</li>
				))}
			</ul>
		</section>
	);
}
