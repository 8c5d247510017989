import type { EventFiles } from "@harmattan/analysis/map/event-files";
import type { Database } from "@harmattan/database/client";
import type { Language } from "@harmattan/domain/language/language";
import type { LicencePolicy, Viewer } from "@harmattan/domain/licence/policy";
import type { SessionProof } from "@harmattan/domain/people/proof";
import type { Member, Role } from "@harmattan/domain/people/roles";
import type { Auth } from "./auth/auth.ts";
import type { ChangeFeed } from "./change-feed.ts";
import type { Uploads } from "./uploads.ts";

/** What a request may use. The viewer decides which datasets exist for it; the member is who changes are logged for. */
export interface ApiContext {
	/** Where a request reads: a replica that has caught up, where there is one. */
	db: Database;
	/** Where changes are made. */
	primary: Database;
	/** A session of its own for health, which answers while the others are busy. */
	healthDb: Database;
	feed: ChangeFeed;
	auth: Auth;
	/** Address that people open the dashboard at. */
	address: string;
	uploads: Uploads;
	eventFiles: EventFiles;
	viewer: Viewer;
	/** Null: a visitor, or a program with a token. */
	member: Member | null;
	/** What the member's session shows of them; null without one. */
	proof: SessionProof | null;
	/** Runs what reads data when there is room for it, for the person or program that asks. */
	admit: <Answer>(task: () => Promise<Answer>) => Promise<Answer>;
	/** Notes that a closed dataset was read; a visitor reads none. */
	noteRead?: (dataset: { id: string; licencePolicy: LicencePolicy }) => Promise<void>;
	/** Notes that the member requested what takes another role. */
	noteRefusal?: (refused: { request: string; needed: Role }) => Promise<void>;
	/** Whose account answers for the request: the member's, or the owner's of a token; null for a visitor. */
	account: Pick<Member, "id" | "name"> | null;
	/** Who asks as of now: for streams, which outlive sessions and rights. */
	viewerNow: () => Promise<Viewer>;
	now: Date;
	/** In which a page is drawn: of what ships with the product, and of what goes wrong. */
	language: Language;
	/** The data revision that is answered from, where a request names no other; null: the present. */
	knownAt: number | null;
	/** Version and commit of the running product, for health. */
	build: { version: string; commit: string | null };
}

/** What a request of somebody with an account may use. */
export interface MemberContext extends ApiContext {
	member: Member;
}
