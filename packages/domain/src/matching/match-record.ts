/** An event or episode that is compared with those of other sources. */
export interface MatchRecord {
	/** The place of its source among those that are compared, from 0 on. */
	source: number;
	/** Its id within the source. */
	id: string;
	/** First and last day, as day numbers; an episode has several days. */
	from: number;
	to: number;
	latitude: number;
	longitude: number;
	/**
	 * Its category in each taxonomy, from the finest level to the broadest: what two sources call differently has the same name at some level where it
	 * is the same.
	 */
	levels: readonly (readonly string[])[];
}

/** How near two records must be to stand for the same event. */
export interface MatchWindow {
	/** Kilometres between their points at most. */
	km: number;
	/** Days between their first days, and between their last days, at most. */
	days: number;
}

export const isEpisode = ({ from, to }: Pick<MatchRecord, "from" | "to">): boolean => from !== to;
