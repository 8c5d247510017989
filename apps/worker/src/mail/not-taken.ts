/** The receiver refused a message, or was never reached: it can be sent again. */
export class NotTaken extends Error {}

/** The line broke after the message had begun to go out: it may have arrived, and sending it again could be the second time. */
export class Unclear extends Error {}
