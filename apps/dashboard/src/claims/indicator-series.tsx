import type { TestOf } from "@harmattan/domain/claims/claim-test";
import { getTranslations } from "next-intl/server";
import { IndicatorFigure } from "@/explained/indicator-figure.tsx";
import { explainedAddress, type Requested } from "@/explained/request.ts";
import { Link } from "@/i18n/navigation.ts";
import { api } from "@/server/context.ts";

interface IndicatorSeriesProps {
	bound: TestOf<"indicator">;
	dataset: string;
	/** A data revision or instant; null is now. */
	knownAt: string | null;
}

/** The series of the indicator that a claim is bound to, with a way to the view that it was made of. */
export async function IndicatorSeries({ bound, dataset, knownAt }: IndicatorSeriesProps) {
	const t = await getTranslations("claims");
	const { indicator: id, kind: _kind, op: _op, expected: _expected, tolerance: _tolerance, ...view } = bound;
	const requested: Requested = { ...view, id, dataset, beside: null, knownAt };
	const found = await api().indicators.explain(requested);
	return (
		<>
			<IndicatorFigure found={found} side="first" knownAt={knownAt} />
			<p>
				<Link href={explainedAddress(requested)} className="text-accent underline underline-offset-2">
					{t("view")}
				</Link>
			</p>
		</>
	);
}
