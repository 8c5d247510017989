import { LANGUAGE_HEADER } from "@harmattan/api/language-header";
import type { AppRouter } from "@harmattan/api/root";
import { DEFAULT_LANGUAGE } from "@harmattan/domain/language/language";
import { createTRPCClient, httpLink, httpSubscriptionLink, splitLink } from "@trpc/client";

const URL = "/api/trpc";

/** Answers are in the language of the page; the default one goes without saying, so that visitors share what is kept for them. */
export const languageHeaders = (): Record<string, string> => {
	const { lang } = document.documentElement;
	return lang === DEFAULT_LANGUAGE ? {} : { [LANGUAGE_HEADER]: lang };
};

/** The browser's client: subscriptions over server-sent events, all else over plain requests. */
export const trpcClient = createTRPCClient<AppRouter>({
	links: [
		splitLink({
			condition: (operation) => operation.type === "subscription",
			true: httpSubscriptionLink({ url: URL }),
			false: httpLink({ url: URL, headers: languageHeaders }),
		}),
	],
});
