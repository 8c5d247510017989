import type { RouterOutput } from "@harmattan/api/outputs";
import { getFormatter, getTranslations } from "next-intl/server";
import { instantWords } from "@/format/words.ts";

interface MessageListProps {
	messages: NonNullable<RouterOutput["alerts"]["subscription"]>["messages"];
}

/** What was sent, the newest first, and what became of it. */
export async function MessageList({ messages }: MessageListProps) {
	const t = await getTranslations("alerts");
	const format = await getFormatter();
	return (
		<>
			<h3 className="type-caption mt-3 text-ink-3">{t("sent")}</h3>
			{messages.length === 0 ? <p>{t("sentNone")}</p> : null}
			<ul className="type-table">
				{messages.map(({ id, alertIds, state, madeAt, sentAt, error }) => (
					<li key={id} className="border-b border-line-2 py-1">
						{t("messageLine", { date: instantWords(format, sentAt ?? madeAt), count: alertIds.length, state })}
						{error === null ? null : <span className="block wrap-anywhere text-up">{error}</span>}
					</li>
				))}
			</ul>
		</>
	);
}
