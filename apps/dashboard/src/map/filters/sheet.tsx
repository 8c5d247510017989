"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useId, useState } from "react";

interface SheetProps {
	label: string;
	/** Closes it where this becomes true. */
	isClosed: boolean;
	children: ReactNode;
}

/** A column beside the map; on a phone a sheet that a thumb pulls up from the bottom. */
export function Sheet({ label, isClosed, children }: SheetProps) {
	const t = useTranslations("common");
	const id = useId();
	const [isOpen, setOpen] = useState(false);
	useEffect(() => {
		if (isClosed) setOpen(false);
	}, [isClosed]);
	return (
		<section
			aria-label={label}
			onKeyDown={(event) => event.key === "Escape" && setOpen(false)}
			className="min-h-0 bg-bg max-md:fixed max-md:inset-x-0 max-md:bottom-11 max-md:z-30 max-md:flex max-md:flex-col max-md:border-t-2 max-md:border-rule md:overflow-y-auto md:px-6 md:py-2"
		>
			<button
				type="button"
				aria-expanded={isOpen}
				aria-controls={id}
				onClick={() => setOpen(!isOpen)}
				className="type-section min-h-11 shrink-0 px-4 text-left text-accent md:hidden"
			>
				{isOpen ? t("close") : label}
			</button>
			<div
				id={id}
				className={isOpen ? "max-md:max-h-[78vh] max-md:overflow-y-auto max-md:px-4 max-md:pb-4" : "max-md:hidden"}
			>
				{children}
			</div>
		</section>
	);
}
