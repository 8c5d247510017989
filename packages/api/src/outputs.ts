import type { inferRouterInputs, inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "./root.ts";

/** What procedures take and return, by router and procedure. */
export type RouterInput = inferRouterInputs<AppRouter>;
export type RouterOutput = inferRouterOutputs<AppRouter>;
export type { ComparisonAnswer } from "@harmattan/analysis/comparison/comparison";
