import type { ButtonHTMLAttributes } from "react";

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
	/** `main` for the one thing that a form is for; `quiet` beside it. */
	weight?: "main" | "quiet";
}

/** A button of a form. */
export function Button({ weight = "quiet", type = "button", className = "", ...rest }: ButtonProps) {
	const looks =
		weight === "main"
			? "bg-accent text-bg border-accent hover:opacity-90"
			: "bg-raise text-accent border-line hover:border-accent";
	return (
		<button
			type={type}
			className={`rounded-field min-h-9 border px-3 disabled:cursor-not-allowed disabled:opacity-60 ${looks} ${className}`}
			{...rest}
		/>
	);
}
