/** Asks the database a question without parameters, through whichever driver there is. */
export type Ask = <Row>(text: string) => Promise<Row[]>;
