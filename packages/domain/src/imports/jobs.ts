import { z } from "zod";
import { FREQUENCIES } from "../alerts/subscription.ts";
import { LANGUAGES } from "../language/language.ts";
import { ACCOUNT_NOTICES } from "../people/notices.ts";
import { feedRequest } from "./feeds.ts";

const nothing = z.strictObject({});

/** An import to work on, by its record. */
const importToWorkOn = z.object({
	importId: z.number().int(),
	/** True where a clean check commits by itself, since its requester approved it. */
	approved: z.boolean().default(false),
});

/** What is known of a kind of job before it runs: so that what asks for one need not know the worker. */
interface JobKind<Payload = unknown, Input = unknown> {
	/** What it receives. */
	payload: z.ZodType<Payload, Input>;
	/** How often it is tried before it is given up. */
	attempts: number;
	/** True where one waits at a time: it reads whatever stands when it begins. */
	isOne: boolean;
}

const KINDS = {
	"inspect-import": { payload: importToWorkOn, attempts: 8, isOne: false },
	"check-import": { payload: importToWorkOn, attempts: 8, isOne: false },
	"commit-import": { payload: importToWorkOn, attempts: 8, isOne: false },
	"roll-back-import": { payload: importToWorkOn, attempts: 8, isOne: false },
	/** A publisher's data to fetch, for an import whose record waits for it. */
	"fetch-feed": {
		payload: z.object({ importId: z.number().int(), request: feedRequest }),
		attempts: 5,
		isOne: false,
	},
	/** Requested by the clock, which adds fields of its own. */
	"fetch-scheduled": { payload: z.unknown(), attempts: 25, isOne: false },
	"match-actors": { payload: nothing, attempts: 8, isOne: true },
	"evaluate-claims": { payload: nothing, attempts: 8, isOne: true },
	"keep-event-files": { payload: nothing, attempts: 8, isOne: true },
	"backtest-forecasts": { payload: nothing, attempts: 3, isOne: true },
	"keep-forecasts": { payload: nothing, attempts: 8, isOne: true },
	"raise-alerts": { payload: nothing, attempts: 8, isOne: true },
	/** How often those to be written to want to be; the clock adds fields of its own. */
	"send-alerts": { payload: z.object({ frequency: z.enum(FREQUENCIES) }), attempts: 8, isOne: false },
	/** A message to send; it counts its own tries, since one that may have gone out is not sent again. */
	"deliver-message": { payload: z.object({ messageId: z.number().int() }), attempts: 25, isOne: false },
	/** An address whose owner wants another password. */
	"send-reset": { payload: z.object({ email: z.string(), language: z.enum(LANGUAGES) }), attempts: 5, isOne: false },
	/** Something that has happened to an account, of which its owner hears. */
	"send-notice": {
		payload: z.object({
			userId: z.string(),
			what: z.enum(ACCOUNT_NOTICES),
			at: z.iso.datetime(),
			language: z.enum(LANGUAGES),
		}),
		attempts: 8,
		isOne: false,
	},
	/** Requested by the clock, which adds fields of its own. */
	"forget-old": { payload: z.unknown(), attempts: 8, isOne: false },
	/** A brief that is on its way out. */
	"publish-brief": { payload: z.object({ briefId: z.string() }), attempts: 8, isOne: false },
	"index-events": { payload: nothing, attempts: 8, isOne: true },
	/** A data revision whose changes of verdicts are to be reported. */
	"tell-verdicts": { payload: z.object({ revision: z.number().int() }), attempts: 12, isOne: false },
	/** Requested by the clock, which adds fields of its own. */
	"schedule-backup": { payload: z.unknown(), attempts: 3, isOne: false },
	/** Who wants it, and whether it is restored in a trial. */
	"write-backup": {
		payload: z.object({ requestedBy: z.string(), isDrilled: z.boolean().default(false) }),
		attempts: 2,
		isOne: true,
	},
} as const satisfies Record<string, JobKind>;

type PayloadOf<Name extends keyof typeof KINDS> = (typeof KINDS)[Name]["payload"];
/** Every kind of job that the worker takes, by its name. */
export const JOBS: {
	readonly [Name in keyof typeof KINDS]: JobKind<z.output<PayloadOf<Name>>, z.input<PayloadOf<Name>>>;
} = KINDS;

/** Name of a kind of job. */
export type JobName = keyof typeof KINDS;
/** What a job of a kind receives. */
export type JobInput<Name extends JobName> = z.input<PayloadOf<Name>>;
/** What a job of a kind is given. */
export type JobPayload<Name extends JobName> = z.output<PayloadOf<Name>>;
