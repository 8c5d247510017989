"use client";

import { Close, Content, Dialog as Holder, Overlay, Portal, Title } from "@radix-ui/react-dialog";
import type { ReactNode } from "react";

interface DialogProps {
	title: string;
	/** Words on the button that closes it. */
	close: string;
	onClose: () => void;
	children: ReactNode;
}

/** What lies over the page until it is closed by its button, by Escape or by a press beside it; focus stays within and goes back. */
export function Dialog({ title, close, onClose, children }: DialogProps) {
	return (
		<Holder open onOpenChange={(isOpen) => isOpen || onClose()}>
			<Portal>
				<Overlay className="fixed inset-0 z-40 bg-ink/30" />
				<Content
					aria-describedby={undefined}
					className="fixed inset-x-2 top-[4vh] z-50 mx-auto max-h-[92vh] max-w-[1180px] overflow-y-auto border border-line bg-raise p-4 text-ink"
				>
					<div className="mb-3 flex items-baseline justify-between gap-4">
						<Title className="type-section">{title}</Title>
						<Close className="type-caption min-h-6 text-accent underline underline-offset-2">{close}</Close>
					</div>
					{children}
				</Content>
			</Portal>
		</Holder>
	);
}
