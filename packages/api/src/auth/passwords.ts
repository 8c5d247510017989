import { DomainError } from "@harmattan/domain/errors";
import { SHORTEST_PASSWORD } from "@harmattan/domain/people/passwords";
import { ZxcvbnFactory } from "@zxcvbn-ts/core";
import { adjacencyGraphs, dictionary as common } from "@zxcvbn-ts/language-common";
import { dictionary as english } from "@zxcvbn-ts/language-en";

/** Of 0 to 4: 10^10 guesses at least, with scrypt in the way. Three words that do not belong together reach it. */
const MIN_SCORE = 4;
/** Long inputs take long, and say nothing more. */
const READ = 100;
const meter = new ZxcvbnFactory({ dictionary: { ...common, ...english }, graphs: adjacencyGraphs });

/**
 * Throws a DomainError for a password that is too short, or that a program guesses soon: a common one, a repeated or a typed row,
 * its owner's name or address.
 */
export function checkPassword(password: string, own: readonly string[]): void {
	const refuse = (message: string) => {
		throw new DomainError("invalid", message, {
			parameter: "password",
			remedy: "Several words that do not belong together make a good one.",
		});
	};
	if (password.length < SHORTEST_PASSWORD) refuse(`the password is shorter than ${SHORTEST_PASSWORD} characters`);
	const words = [...own, ...own.flatMap((text) => text.split(/[@.\s]+/)), "harmattan"].filter(Boolean);
	if (meter.check(password.slice(0, READ), words).score < MIN_SCORE) refuse("the password is easy to guess");
}
