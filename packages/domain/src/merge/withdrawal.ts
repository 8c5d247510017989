/**
 * Why an event no longer stands. `deleted`: named in the publisher's deletion list; `absent`: missing from a file
 * declared a full snapshot, and confirmed; `not_confirmed`: a candidate event that the year's final release does not
 * hold; `rolled_back`: the import that added it was undone.
 */
export const WITHDRAWALS = ["deleted", "absent", "not_confirmed", "rolled_back"] as const;
export type Withdrawal = (typeof WITHDRAWALS)[number];
