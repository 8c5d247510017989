import type { ComponentProps } from "react";
import { Link } from "@/i18n/navigation.ts";
import { shownState } from "@/server/context.ts";

interface PageLinkProps extends Omit<ComponentProps<typeof Link>, "href"> {
	href: string;
}

/** A link to another page of the product, which stays in the state of the data that this one shows. */
export async function PageLink({ href, ...rest }: PageLinkProps) {
	const state = await shownState();
	return <Link href={state === null ? href : inState(href, state.knownAt)} {...rest} />;
}

function inState(href: string, knownAt: string): string {
	const [, path, query = "", hash = ""] = /^([^?#]*)(?:\?([^#]*))?(#.*)?$/.exec(href) ?? [];
	const parameters = new URLSearchParams(query);
	parameters.set("knownAt", knownAt);
	return `${path}?${parameters}${hash}`;
}
