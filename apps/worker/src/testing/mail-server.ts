import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";

/** A mail server on this machine that keeps what it gets. */
export interface MailServer {
	/** Where it listens. */
	url: string;
	/** What it was given, as it came over the wire. */
	letters: string[];
	/** What it does with a letter: takes it, refuses its receiver, or keeps silent once it has all of it. */
	mood: "takes" | "refuses" | "silent";
	/** Called when it has kept silent. */
	onSilence: () => void;
	close: () => Promise<void>;
}

/** Opens a mail server on a free port. */
export async function openMailServer(): Promise<MailServer> {
	const server = new SMTPServer({
		authOptional: true,
		disabledCommands: ["STARTTLS"],
		onRcptTo: (_address, _session, done) => done(state.mood === "refuses" ? new Error("no such mailbox") : null),
		onData: async (stream, _session, done) => {
			let text = "";
			for await (const chunk of stream) text += String(chunk);
			state.letters.push(text);
			if (state.mood === "silent") state.onSilence();
			else done();
		},
	});
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	const state: MailServer = {
		url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
		letters: [],
		mood: "takes",
		onSilence: () => {},
		close: () => new Promise((resolve) => server.close(() => resolve())),
	};
	return state;
}
