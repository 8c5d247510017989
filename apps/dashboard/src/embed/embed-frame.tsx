import { Tag } from "@harmattan/ui/tag";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { localPath } from "@/server/local-path.ts";
import { TellHeight } from "./tell-height.tsx";

interface EmbedFrameProps {
	/** Address of the page that the panel is of. */
	page: string;
	revision: number;
	/** True where the panel shows the data as they once stood. */
	isPast: boolean;
	synthetic: boolean;
	children: ReactNode;
}

/** What a panel stands in on somebody else's page: the panel, and a line that says where it is from and of which state of the data. */
export async function EmbedFrame({ page, revision, isPast, synthetic, children }: EmbedFrameProps) {
	const t = await getTranslations();
	return (
		<main className="grid grid-cols-1 gap-3 p-4">
			<TellHeight />
			{children}
			<p className="type-caption flex flex-wrap items-center gap-x-4 border-t border-line pt-2 text-ink-3">
				<a
					href={await localPath(page)}
					target="_blank"
					rel="noopener"
					className="inline-flex min-h-6 items-center text-accent underline underline-offset-2"
				>
					{t("embed.open", { name: t("site.name") })}
				</a>
				<span>{t(isPast ? "embed.asOf" : "common.revision", { revision })}</span>
				{synthetic ? <Tag>{t("ribbon.title")}</Tag> : null}
			</p>
		</main>
	);
}
