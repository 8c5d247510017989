import { type ReactNode, useId } from "react";

interface FieldProps {
	label: string;
	/** What to enter, under the field. */
	hint?: string | undefined;
	/** What is wrong with what was entered; null where nothing is. */
	error?: string | null | undefined;
	/** Draws the control with the ids that tie it to label, hint and error. */
	children: (control: {
		id: string;
		"aria-describedby": string | undefined;
		"aria-invalid": boolean;
		className: string;
	}) => ReactNode;
}

/** A form's field: label above, control, and hint or error below it, tied together for screen readers. */
export function Field({ label, hint, error, children }: FieldProps) {
	const id = useId();
	const reported = error ?? hint;
	return (
		<div>
			<label htmlFor={id} className="type-caption mb-1 block text-ink-2">
				{label}
			</label>
			{children({
				id,
				"aria-describedby": reported ? `${id}-note` : undefined,
				"aria-invalid": Boolean(error),
				className: `rounded-field min-h-9 w-full border bg-raise px-2 ${error ? "border-up" : "border-line"}`,
			})}
			{reported ? (
				<p id={`${id}-note`} className={`type-caption mt-1 ${error ? "text-up" : "text-ink-3"}`}>
					{reported}
				</p>
			) : null}
		</div>
	);
}
