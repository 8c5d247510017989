/** What the names of sign-in's cookies begin with. Over https a browser takes `__Host-` from nobody but this very host. */
export const cookiePrefix = (isSecure: boolean): string => (isSecure ? "__Host-harmattan" : "harmattan");

/** True for a cookie by which a request may be somebody's: one of sign-in's own, on either scheme. */
export const isSessionCookie = (name: string): boolean =>
	[true, false].some((isSecure) => name.startsWith(`${cookiePrefix(isSecure)}.session`));
