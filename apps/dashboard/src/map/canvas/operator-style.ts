"use client";

import { createContext, useContext } from "react";

/** Address of the operator's map style; null where none is set. */
export const OperatorStyle = createContext<string | null>(null);

export const useOperatorStyle = (): string | null => useContext(OperatorStyle);
