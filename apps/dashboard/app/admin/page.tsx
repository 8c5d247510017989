import { redirectTo } from "@/server/redirect-to.ts";

/** Administration opens with the imports. */
export default function AdminPage() {
	return redirectTo("/admin/imports");
}
