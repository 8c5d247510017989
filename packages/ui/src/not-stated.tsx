interface NotStatedProps {
	label: string;
}

/** A value that no source states: words in quiet ink, never a dash or 0. */
export function NotStated({ label }: NotStatedProps) {
	return <span className="text-ink-3">{label}</span>;
}
