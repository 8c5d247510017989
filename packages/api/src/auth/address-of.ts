/** Where a request comes from, as the edge of the process has made sure of; one name for all where nothing says it. */
export const addressOf = (headers: Headers): string => headers.get("x-forwarded-for") ?? "unknown";
