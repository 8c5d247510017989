import { NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";
import type { ReactNode } from "react";
import { Masthead } from "@/page/masthead.tsx";

interface NarrowPageProps {
	title: string;
	children: ReactNode;
}

/** A page of one column, for signing in and joining. */
export async function NarrowPage({ title, children }: NarrowPageProps) {
	const { account } = await getMessages();
	return (
		<>
			<Masthead current={null} />
			<main id="content" className="mx-auto max-w-[420px] px-4 pt-8 pb-20">
				<h1 className="type-title mb-4">{title}</h1>
				<NextIntlClientProvider messages={{ account }}>{children}</NextIntlClientProvider>
			</main>
		</>
	);
}
