import { getTranslations } from "next-intl/server";
import { EmbedButton } from "./embed-button.tsx";

interface EmbedCodeProps {
	/** Address of the panel, from /embed on. */
	path: string;
	/** What the panel shows, for who cannot see it. */
	title: string;
	/** Data revision that the page was drawn from: a pinned panel stays with it. */
	revision: number;
	/** Pixels that the panel needs. */
	height: number;
}

/** The code of an iframe that shows the panel on another page: as the data stand, or pinned to those of now. */
export async function EmbedCode(props: EmbedCodeProps) {
	const t = await getTranslations("embed");
	return (
		<EmbedButton
			{...props}
			words={{
				button: t("button"),
				live: t("live"),
				pinned: t("pinned", { revision: props.revision }),
				note: t("note"),
			}}
		/>
	);
}
