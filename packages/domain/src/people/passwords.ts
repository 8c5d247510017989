/** Shortest password, characters. NIST SP 800-63B-4 asks for 15 where a password stands alone. */
export const SHORTEST_PASSWORD = 15;
