import { nextVisit } from "@harmattan/domain/people/visit";
import { eq } from "drizzle-orm";
import type { Database } from "../client.ts";
import { visits } from "../schema/visits.ts";

/** Notes that a member is here. Returns when their visit before this one ended; null on the first. */
export async function noteVisit(db: Database, userId: string, now: Date): Promise<Date | null> {
	return db.transaction(async (tx) => {
		const [last] = await tx.select().from(visits).where(eq(visits.userId, userId)).for("update");
		const visit = nextVisit(last ?? null, now);
		await tx
			.insert(visits)
			.values({ userId, ...visit })
			.onConflictDoUpdate({ target: visits.userId, set: visit });
		return visit.before;
	});
}
