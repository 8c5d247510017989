/** What the library calls an account with a password. */
export const CREDENTIAL = "credential";
