/** Asks the database a question without parameters, through whichever driver is at hand. */
export type Ask = <Row>(text: string) => Promise<Row[]>;
