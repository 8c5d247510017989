import { getTranslations } from "next-intl/server";
import { Link } from "@/i18n/navigation.ts";
import { requestedState } from "@/server/context.ts";
import { localPath } from "@/server/local-path.ts";

/** Where there is no such page; of a state of the data, where that never was or did not hold yet what the page shows. */
export default async function NotFound() {
	const t = await getTranslations("error");
	const state = await requestedState();
	const link = "text-accent underline underline-offset-2";
	return (
		<main className="p-6">
			<h1 className="type-title wrap-anywhere">
				{state === null ? t("notFoundTitle") : t("notThenTitle", { knownAt: state.knownAt })}
			</h1>
			<p className="mb-3 max-w-prose text-ink-2">{t(state === null ? "notFoundBody" : "notThenBody")}</p>
			<p className="flex flex-wrap gap-x-6">
				{state === null ? null : (
					// A whole page: the router keeps what it found missing for as long as the path is the same.
					<a href={await localPath(state.today)} className={link}>
						{t("notThenToday")}
					</a>
				)}
				<Link href="/" className={link}>
					{t("home")}
				</Link>
			</p>
		</main>
	);
}
