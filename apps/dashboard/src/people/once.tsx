interface OnceProps {
	label: string;
	text: string;
}

/** Something that is shown this once, to be copied. */
export function Once({ label, text }: OnceProps) {
	return (
		<p role="status" className="border-l-2 border-accent bg-raise p-2">
			<span className="type-caption block text-ink-2">{label}</span>
			<code className="break-all select-all">{text}</code>
		</p>
	);
}
