"use client";

import { Field } from "@harmattan/ui/field";
import { useState } from "react";
import { useController } from "react-hook-form";
import { listOf } from "./form-values.ts";

interface ListFieldProps {
	/** Path of the list in the form. */
	path: string;
	label: string;
	hint: string;
	error: string | null;
	separator: ";" | ",";
}

/** A list of words, written in one line with a mark between them. */
export function ListField({ path, label, hint, error, separator }: ListFieldProps) {
	const { field } = useController({ name: path });
	const [text, setText] = useState(() => (field.value as readonly string[]).join(`${separator} `));
	return (
		<Field label={label} hint={hint} error={error}>
			{(control) => (
				<input
					{...control}
					value={text}
					onBlur={field.onBlur}
					ref={field.ref}
					onChange={(event) => {
						setText(event.target.value);
						field.onChange(listOf(separator, event.target.value));
					}}
				/>
			)}
		</Field>
	);
}
