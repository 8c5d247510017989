import type { RouterOutput } from "@harmattan/api/outputs";

export type Explained = RouterOutput["indicators"]["explain"];
