import { type FieldError, get, useFormState } from "react-hook-form";

/** What is wrong with a field of the form; null where nothing is. What is wrong with a list as a whole is its root's. */
export function useFieldError(path: string): string | null {
	const { errors } = useFormState();
	const error = get(errors, path) as (FieldError & { root?: FieldError }) | undefined;
	return error?.message ?? error?.root?.message ?? null;
}
