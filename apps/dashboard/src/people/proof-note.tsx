import type { SessionProof } from "@harmattan/domain/people/proof";
import { getFormatter, getTranslations } from "next-intl/server";
import { Link } from "@/i18n/navigation.ts";

interface ProofNoteProps {
	proof: SessionProof;
}

/** What somebody's role asks of their sign-in that is not there yet; nothing where it is. */
export async function ProofNote({ proof: { missing, dueAt } }: ProofNoteProps) {
	const t = await getTranslations("account");
	const format = await getFormatter();
	if (missing === null && dueAt === null) return null;
	return (
		<p className="mb-6 border-l-2 border-up pl-2">
			{missing === "use"
				? t("useNow")
				: missing === "set up" || dueAt === null
					? t("setUpNow")
					: t("dueBy", { date: format.dateTime(new Date(dueAt), { dateStyle: "long" }) })}{" "}
			{missing === "use" ? (
				<Link href="/sign-in?again=1&next=/account" className="text-accent underline underline-offset-2">
					{t("again")}
				</Link>
			) : (
				<Link href="/account#second-factor" className="text-accent underline underline-offset-2">
					{t("secondFactor")}
				</Link>
			)}
		</p>
	);
}
