import { createTransport } from "nodemailer";
import { NotTaken, Unclear } from "./not-taken.ts";

const TIMEOUT_MS = 30_000;

/** An email as it goes out. */
export interface Mail {
	from: string;
	to: string;
	subject: string;
	text: string;
	html: string;
	/** Lets the receiver's program know a second copy by its id. */
	messageId: string;
	headers: Record<string, string>;
}

/** Sends an email. Throws a NotTaken where the server refused it or was not reached, an Unclear where nobody knows. */
export type Mailer = (mail: Mail) => Promise<void>;

/** Opens what sends over SMTP, by an address such as `smtps://user:password@mail.example.org`. */
export function createMailer(url: string): Mailer {
	const transport = createTransport({
		url,
		connectionTimeout: TIMEOUT_MS,
		greetingTimeout: TIMEOUT_MS,
		socketTimeout: TIMEOUT_MS,
		disableFileAccess: true,
		disableUrlAccess: true,
	});
	return async (mail) => {
		try {
			await transport.sendMail(mail);
		} catch (error) {
			const { message, command, responseCode } = error as Error & { command?: string; responseCode?: number };
			// An answer is a refusal. Without one, only a line that broke while the letter itself went over leaves doubt.
			throw responseCode === undefined && command === "DATA" ? new Unclear(message) : new NotTaken(message);
		}
	};
}

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
/** A text as it stands in HTML. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (letter) => ENTITIES[letter] ?? letter);
