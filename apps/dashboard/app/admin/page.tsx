import { redirect } from "next/navigation";

/** Administration opens with the imports. */
export default function AdminPage() {
	redirect("/admin/imports");
}
