import { contextKnownAt } from "@harmattan/analysis/known-at";
import type { ApiContext } from "./context.ts";

/** The context of a page that shows a state of the data. Throws a DomainError where there was none such. */
export const contextInState = (ctx: ApiContext, knownAt: string): Promise<ApiContext> => contextKnownAt(ctx, knownAt);
