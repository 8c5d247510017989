interface FormErrorProps {
	/** Null: nothing went wrong. */
	message: string | null;
}

/** What went wrong with a form, read out when it appears. */
export function FormError({ message }: FormErrorProps) {
	return (
		<p role="alert" className={message ? "border-l-2 border-up pl-2 text-up first-letter:uppercase" : "sr-only"}>
			{message}
		</p>
	);
}
