"use client";

import type { RouterOutput } from "@harmattan/api/outputs";
import { useTranslations } from "next-intl";
import { FormError } from "@/forms/form-error.tsx";
import { useAction } from "@/forms/use-action.ts";
import { trpcClient } from "@/live/trpc-client.ts";

interface DatasetTrustProps {
	datasets: RouterOutput["imports"]["choices"]["datasets"];
}

/** The datasets that imports go to, with who may see them, and whether clean files commit by themselves. */
export function DatasetTrust({ datasets }: DatasetTrustProps) {
	const t = useTranslations("admin.imports");
	const trust = useAction((change: { dataset: string; trusted: boolean }) =>
		trpcClient.imports.setTrusted.mutate(change),
	);
	return (
		<>
			<FormError message={trust.error} />
			<ul className="type-table">
				{datasets.map(({ id, name, licencePolicy, release, trusted, synthetic }) => (
					<li key={id} className="flex flex-wrap items-center gap-x-6 gap-y-1 border-b border-line-2 py-1">
						<span className="min-w-[280px]">{name}</span>
						<span className="min-w-[90px] text-ink-2">{t(`policyShort.${licencePolicy}`)}</span>
						<span className="min-w-[70px] text-ink-2">{release}</span>
						{synthetic ? null : (
							<label className="flex min-h-6 items-center gap-2">
								<input
									type="checkbox"
									checked={trusted}
									disabled={trust.pending}
									onChange={(event) => trust.run({ dataset: id, trusted: event.target.checked })}
								/>
								{t("trusted")}
							</label>
						)}
					</li>
				))}
			</ul>
		</>
	);
}
