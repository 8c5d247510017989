import { createHash } from "node:crypto";
import ipaddr from "ipaddr.js";
import { type RateLimiterAbstract, RateLimiterMemory, type RateLimiterRes } from "rate-limiter-flexible";

const WINDOW_SECONDS = 15 * 60;
/** Guesses at one account from one network, or from one browser that has signed in to it before. */
const FROM_ONE_PLACE = 10;
/** Guesses at one account from everywhere else together. */
const FROM_EVERYWHERE = 50;

/** Counts guesses at passwords. A guess is counted before it is tried, so that many at once are not more than one after another. */
export interface Guesses {
	/** Counts one, and says whether it may be tried; of those that may not, whether it is the first of its window. */
	take: (guess: Guess) => Promise<"allowed" | "refused" | "refused first">;
	/** Takes back what was counted, once the password was right. */
	forgive: (guess: Guess) => Promise<void>;
}

/** Who guesses at what. */
export interface Guess {
	account: string;
	address: string;
	/** True for a browser that has signed in to the account before: its owner, whom others' guesses must not lock out. */
	isKnown: boolean;
}

/** Opens the count of this process. */
export function countGuesses(): Guesses {
	const place = new RateLimiterMemory({ points: FROM_ONE_PLACE, duration: WINDOW_SECONDS });
	const everywhere = new RateLimiterMemory({ points: FROM_EVERYWHERE, duration: WINDOW_SECONDS });
	const limitsOf = ({ account, address, isKnown }: Guess): [RateLimiterAbstract, string][] =>
		isKnown
			? [[place, `${account} known`]]
			: [
					[place, `${account} ${networkOf(address)}`],
					[everywhere, account],
				];
	return {
		take: async (guess) => {
			for (const [limit, key] of limitsOf(guess)) {
				const refused = await limit.consume(key).then(
					() => null,
					(state: RateLimiterRes) => state,
				);
				if (refused !== null) return refused.consumedPoints === limit.points + 1 ? "refused first" : "refused";
			}
			return "allowed";
		},
		forgive: async (guess) => {
			for (const [limit, key] of limitsOf(guess)) await limit.reward(key);
		},
	};
}

/** The network that an address lies in, as one person has many: 24 bits of IPv4, 56 of IPv6. */
export function networkOf(address: string): string {
	if (!ipaddr.isValid(address)) return "unknown";
	const parsed = ipaddr.process(address);
	const bits = parsed.kind() === "ipv4" ? 24 : 56;
	const bytes = parsed.toByteArray().slice(0, bits / 8);
	return `${bytes.join(".")}/${bits}`;
}

/** The name of an account in counts and cookies: its address is not to be read from them. */
export const accountKey = (body: unknown): string => {
	const email = typeof body === "object" && body !== null && "email" in body ? String(body.email) : "";
	return createHash("sha256").update(email.toLowerCase().slice(0, 200)).digest("base64url");
};
