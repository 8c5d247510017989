const MOST = 2 ** 31 - 1;

/** True for a number that may be a row's: the database's integers end there. */
export const isId = (value: number): boolean => Number.isInteger(value) && value > 0 && value <= MOST;
