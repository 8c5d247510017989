import { ANYWHERE } from "@harmattan/domain/actors/resolve";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AdminFrame } from "@/admin/admin-frame.tsx";
import { Link } from "@/i18n/navigation.ts";
import { entityNamed } from "@/reference/entity-named.ts";
import { NewReference, ReferenceEditor } from "@/reference/reference-editor.tsx";

const NEW = "new";

interface PageProps {
	params: Promise<{ kind: string; id: string }>;
	/** What a new actor begins with: its name, or a name that stands for it in one dataset; `saved` after a save. */
	searchParams: Promise<{ name?: string; alias?: string; dataset?: string; saved?: string }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
	const { kind, id } = await params;
	const t = await getTranslations("admin.reference");
	return { title: `${t(`one.${entityNamed(kind)}`)} ${decodeURIComponent(id)}` };
}

export default async function ReferenceRowPage({ params, searchParams }: PageProps) {
	const { kind, id: encoded } = await params;
	const entity = entityNamed(kind);
	const id = decodeURIComponent(encoded);
	const { name, alias, dataset, saved } = await searchParams;
	const given = {
		...(name ? { name } : {}),
		...(alias && dataset ? { aliases: [{ name: alias, ...ANYWHERE, datasetId: dataset }] } : {}),
	};
	const t = await getTranslations("admin.reference");
	const title =
		id === NEW ? t("addKind", { kind: t(`one.${entity}`) }) : t("editTitle", { kind: t(`one.${entity}`), id });
	return (
		<AdminFrame current="reference" title={title}>
			<p className="mb-4">
				<Link href={`/admin/reference/${entity}`} className="inline-flex min-h-6 items-center text-accent">
					{t("backTo", { kind: t(`kind.${entity}`) })}
				</Link>
			</p>
			{id === NEW ? (
				<NewReference entity={entity} given={given} />
			) : (
				<ReferenceEditor entity={entity} id={id} saved={saved === "1"} />
			)}
		</AdminFrame>
	);
}
