import type { Language } from "@harmattan/domain/language/language";
import { pathIn } from "@harmattan/domain/language/language-of-path";
import type { AccountNotice } from "@harmattan/domain/people/notices";
import { openTranslate } from "@harmattan/messages/alert-words";
import { escapeHtml, type Mail } from "../mail/mailer.ts";

interface LetterEnds {
	from: string;
	to: string;
	language: Language;
	/** Where the installation is opened, without a slash at the end. */
	address: string;
	/** Makes the letter's id, by which a second copy is known. */
	id: string;
}

/** The email with a link by which its receiver sets another password. */
export function resetLetter({ path }: { path: string }, ends: LetterEnds): Mail {
	const t = openTranslate(ends.language);
	const link = `${ends.address}${pathIn(ends.language, path)}`;
	return letter(
		t("letter.resetSubject"),
		[t("letter.reset", { address: ends.address }), link, t("letter.resetNot")],
		ends,
	);
}

/** The email that says what has happened to its receiver's account, so that they hear of it where it was not them. */
export function noticeLetter({ what, at }: { what: AccountNotice; at: Date }, ends: LetterEnds): Mail {
	const t = openTranslate(ends.language);
	const page = `${ends.address}${pathIn(ends.language, "/account")}`;
	const lines = [t(`letter.notice.${what}`, { address: ends.address, at }), t("letter.noticeNot", { page })];
	return letter(t("letter.noticeSubject"), lines, ends);
}

const letter = (subject: string, lines: readonly string[], { from, to, address, id }: LetterEnds): Mail => ({
	from,
	to,
	subject,
	text: lines.join("\n\n"),
	html: lines.map((line) => `<p>${linked(line)}</p>`).join("\n"),
	messageId: `<account-${id}@${new URL(address).hostname}>`,
	headers: { "Auto-Submitted": "auto-generated" },
});

/** A line that is an address becomes a link. */
const linked = (line: string): string => {
	const text = escapeHtml(line);
	return /^https?:\S+$/.test(line) ? `<a href="${text}">${text}</a>` : text;
};
