import { type LicencePolicy, visiblePolicies } from "@harmattan/domain/licence/policy";
import type { Role } from "@harmattan/domain/people/roles";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AdminFrame } from "@/admin/admin-frame.tsx";
import { DatasetAccess } from "@/datasets/dataset-access.tsx";
import { DatasetForm } from "@/datasets/dataset-form.tsx";
import { EraseWords } from "@/datasets/erase-words.tsx";
import { RemoveDataset } from "@/datasets/remove-dataset.tsx";
import { adminOnly } from "@/server/admin-only.ts";
import { openPageApi } from "@/server/context.ts";
import { orNotFound } from "@/server/or-not-found.ts";

const mayRead = (role: Role, policy: LicencePolicy): boolean => visiblePolicies({ role }).includes(policy);

interface PageProps {
	params: Promise<{ id: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
	const t = await getTranslations("admin.page");
	return { title: t("datasets") };
}

export default async function DatasetPage({ params }: PageProps) {
	await adminOnly();
	const id = decodeURIComponent((await params).id);
	const api = openPageApi();
	const [found, regions, datasets, access, accounts] = await Promise.all([
		orNotFound(api.datasets.read({ id })),
		api.referenceData.regions(),
		api.datasets.list(),
		api.datasets.access({ id }),
		api.people.list(),
	]);
	const held = datasets.find((row) => row.id === id);
	const t = await getTranslations("admin.datasets");
	const { format: _format, synthetic: _synthetic, ...dataset } = found;
	const people = accounts
		.filter(({ role, disabled }) => !disabled && role !== "admin" && mayRead(role, found.licencePolicy))
		.map(({ id: account, name, email }) => ({ id: account, name, email }));
	const countries = regions.filter(({ kind }) => kind === "country").map(({ id: code, name }) => ({ id: code, name }));
	return (
		<AdminFrame current="datasets" title={t("editTitle", { name: found.name })}>
			<DatasetForm dataset={dataset} countries={countries} />
			{found.licencePolicy === "open" ? null : (
				<div className="mt-10">
					<DatasetAccess id={id} access={access} people={people} />
				</div>
			)}
			<div className="mt-10">
				<EraseWords id={id} />
			</div>
			<div className="mt-10">
				<RemoveDataset id={id} events={held?.events ?? 0} />
			</div>
		</AdminFrame>
	);
}
