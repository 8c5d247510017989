import { createNavigation } from "next-intl/navigation";
import { routing } from "./routing.ts";

/** Links, redirects and the router of pages, whose addresses are those of the language that is shown. */
export const { Link, redirect, usePathname, useRouter } = createNavigation(routing);
