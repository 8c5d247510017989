"use client";

import { Content, Popover as Holder, Portal, Trigger } from "@radix-ui/react-popover";
import type { ReactNode } from "react";

interface PopoverProps {
	/** Words on the button that opens it. */
	label: string;
	onOpen?: (isOpen: boolean) => void;
	/** Room for a form. */
	wide?: boolean;
	children: ReactNode;
}

/** What opens under a button and closes by Escape or a press beside it; focus goes in, and back to the button. */
export function Popover({ label, onOpen, wide = false, children }: PopoverProps) {
	return (
		<Holder {...(onOpen ? { onOpenChange: onOpen } : {})}>
			<Trigger className="type-caption min-h-6 text-accent underline underline-offset-2">{label}</Trigger>
			<Portal>
				{/* Chromium without a graphics card leaves out of a canvas what an opaque box covers, upside down: a box that is not quite opaque covers nothing. */}
				<Content
					align="end"
					sideOffset={4}
					collisionPadding={16}
					aria-label={label}
					className={`type-caption z-40 grid max-h-(--radix-popover-content-available-height) ${wide ? "w-80" : "w-64"} gap-2 overflow-y-auto border border-line bg-raise p-3 text-ink opacity-[0.999]`}
				>
					{children}
				</Content>
			</Portal>
		</Holder>
	);
}
