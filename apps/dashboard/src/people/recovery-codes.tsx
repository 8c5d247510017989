import { useTranslations } from "next-intl";

interface RecoveryCodesProps {
	codes: readonly string[];
}

/** The codes for an emergency, shown this once. */
export function RecoveryCodes({ codes }: RecoveryCodesProps) {
	const t = useTranslations("account");
	return (
		<div role="status" className="border-l-2 border-accent bg-raise p-2">
			<p className="type-caption text-ink-2">{t("recoveryCodes")}</p>
			<ul className="grid grid-cols-2 gap-x-4">
				{codes.map((code) => (
					<li key={code}>
						<code className="select-all">{code}</code>
					</li>
				))}
			</ul>
		</div>
	);
}
