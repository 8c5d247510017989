import { Button } from "@harmattan/ui/button";
import { Field } from "@harmattan/ui/field";
import { Options } from "@harmattan/ui/options";
import { Section } from "@harmattan/ui/section";
import { getTranslations } from "next-intl/server";
import { RegionOptions } from "@/page/region-options.tsx";

/** What a proposal is made of; null: what the page chooses. */
export interface RequestedProposal {
	actor: string | null;
	dataset: string | null;
	region: string | null;
	month: string | null;
}

interface ProposalFormProps {
	actors: readonly { id: string; name: string }[];
	datasets: readonly { id: string; name: string }[];
	requested: RequestedProposal;
}

/** Asks for a proposal from events; its answer is a page. */
export async function ProposalForm({ actors, datasets, requested }: ProposalFormProps) {
	const t = await getTranslations();
	return (
		<Section title={t("zones.proposeTitle")} aside={t("zones.proposeAside")}>
			<form
				method="get"
				className="grid grid-cols-1 items-end gap-4 md:grid-cols-5"
				aria-label={t("zones.proposeTitle")}
			>
				<Field label={t("zones.actor")}>
					{(control) => (
						<select {...control} name="actor" defaultValue={requested.actor ?? ""} required>
							<option value="">{t("zones.chooseActor")}</option>
							<Options of={actors} />
						</select>
					)}
				</Field>
				<Field label={t("zones.dataset")}>
					{(control) => (
						<select {...control} name="dataset" defaultValue={requested.dataset ?? ""}>
							<Options of={datasets} />
						</select>
					)}
				</Field>
				<Field label={t("compare.region")}>
					{(control) => (
						<select {...control} name="region" defaultValue={requested.region ?? "sahel"}>
							<RegionOptions current={requested.region ?? "sahel"} />
						</select>
					)}
				</Field>
				<Field label={t("zones.lastMonth")}>
					{(control) => <input {...control} name="month" defaultValue={requested.month ?? ""} placeholder="2026-03" />}
				</Field>
				<Button type="submit">{t("zones.propose")}</Button>
			</form>
		</Section>
	);
}
