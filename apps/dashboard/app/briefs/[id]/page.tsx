import type { Metadata } from "next";
import { BriefPage } from "@/brief/brief-page.tsx";
import { api } from "@/server/context.ts";
import { orNotFound } from "@/server/or-not-found.ts";

interface Props {
	params: Promise<{ id: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const { content } = await orNotFound(api().briefs.read(await params));
	return { title: content.title };
}

export default async function OneBriefPage({ params }: Props) {
	return <BriefPage id={(await params).id} />;
}
