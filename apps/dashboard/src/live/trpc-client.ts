import type { AppRouter } from "@harmattan/api/root";
import { createTRPCClient, httpLink, httpSubscriptionLink, splitLink } from "@trpc/client";

const URL = "/api/trpc";

/** The browser's client: subscriptions over server-sent events, all else over plain requests. */
export const trpcClient = createTRPCClient<AppRouter>({
	links: [
		splitLink({
			condition: (operation) => operation.type === "subscription",
			true: httpSubscriptionLink({ url: URL }),
			false: httpLink({ url: URL }),
		}),
	],
});
