/** Days of a view, both included. */
export interface Days {
	from: number;
	to: number;
}

/** As many days as some, right before them. */
export const daysBefore = ({ from, to }: Days): Days => ({ from: from - (to - from + 1), to: from - 1 });
