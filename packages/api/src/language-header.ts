/** Header by which a page, or the proxy before it, says which language it is in. Programs that name none read English. */
export const LANGUAGE_HEADER = "x-language";

/** The cookie that keeps the language which a reader chose. */
export const LANGUAGE_COOKIE = "language";
