interface OptionsProps {
	/** What can be chosen: what the form sends, and the name that people read. */
	of: readonly { id: string; name: string }[];
}

/** Choices of a list, in their order. */
export function Options({ of }: OptionsProps) {
	return of.map(({ id, name }) => (
		<option key={id} value={id}>
			{name}
		</option>
	));
}
