import "server-only";
import { TRPCError } from "@trpc/server";
import { notFound } from "next/navigation";

/** What a procedure gives; the page that says so where an address names a region or dataset that is not there. */
export async function orNotFound<Answer>(answer: Promise<Answer>): Promise<Answer> {
	try {
		return await answer;
	} catch (error) {
		if (error instanceof TRPCError && (error.code === "NOT_FOUND" || error.code === "BAD_REQUEST")) notFound();
		throw error;
	}
}
