import type { RouterOutput } from "@harmattan/api/outputs";
import { ScrollArea } from "@harmattan/ui/scroll-area";
import { Section } from "@harmattan/ui/section";
import Bowser from "bowser";
import { getFormatter, getTranslations } from "next-intl/server";
import { ActionButton } from "./action-button.tsx";
import { PasswordForm } from "./password-form.tsx";
import { SecondFactors } from "./second-factors.tsx";
import { TokenForm } from "./token-form.tsx";

interface AccountProps {
	sessions: RouterOutput["account"]["sessions"];
	tokens: RouterOutput["account"]["tokens"];
	secondFactors: RouterOutput["account"]["secondFactors"];
}

/** A browser and its system such as “Chrome 141, Linux”; what a program says of itself, as it stands. */
function browserWords(userAgent: string): string {
	const { browser, os } = Bowser.parse(userAgent);
	const name = [browser.name, browser.version?.split(".")[0]].filter(Boolean).join(" ");
	return [name, os.name].filter(Boolean).join(", ") || userAgent;
}

/** Somebody's own sessions, second factors, password and tokens. */
export async function Account({ sessions, tokens, secondFactors }: AccountProps) {
	const t = await getTranslations("account");
	const format = await getFormatter();
	const day = (iso: string) => format.dateTime(new Date(iso), { dateStyle: "medium", timeStyle: "short" });
	return (
		<div className="grid grid-cols-1 gap-8">
			<Section title={t("sessions")} aside={t("sessionsAside")}>
				<ScrollArea label={t("sessions")}>
					<table className="type-table w-full min-w-[560px] border-collapse">
						<thead>
							<tr className="type-caption border-b border-line text-left text-ink-3">
								<th scope="col" className="py-1 pr-3 font-normal">
									{t("browser")}
								</th>
								<th scope="col" className="py-1 pr-3 font-normal">
									{t("address")}
								</th>
								<th scope="col" className="py-1 pr-3 font-normal">
									{t("seen")}
								</th>
								<th scope="col" className="py-1 font-normal">
									{t("action")}
								</th>
							</tr>
						</thead>
						<tbody>
							{sessions.map(({ id, userAgent, ipAddress, seenAt }) => (
								<tr key={id} className="border-b border-line-2 align-top">
									<td className="max-w-[420px] truncate py-1 pr-3" title={userAgent ?? undefined}>
										{userAgent === null ? t("notStated") : browserWords(userAgent)}
									</td>
									<td className="py-1 pr-3">{ipAddress || t("notStated")}</td>
									<td className="py-1 pr-3">{day(seenAt)}</td>
									<td className="py-1">
										<ActionButton action={{ kind: "endSession", id }} label={t("endSession")} />
									</td>
								</tr>
							))}
						</tbody>
					</table>
				</ScrollArea>
			</Section>
			<Section title={t("secondFactor")} aside={t("secondFactorAside")} id="second-factor">
				<SecondFactors {...secondFactors} />
			</Section>
			<Section title={t("password")} aside={t("passwordAside")}>
				<PasswordForm />
			</Section>
			<Section title={t("tokens")} aside={t("tokensAside")}>
				<TokenForm />
				{tokens.length === 0 ? <p className="mt-3 text-ink-2">{t("noTokens")}</p> : null}
				<ul className="type-table mt-3">
					{tokens.map((token) => (
						<li key={token.id} className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line-2 py-1">
							<span className="min-w-[180px]">{token.name}</span>
							<code>{`${token.start}…`}</code>
							<span className="text-ink-2">{t(`scope.${token.scope}`)}</span>
							{token.allowedFrom === null ? null : (
								<span className="text-ink-2">{t("tokenFromOnly", { ranges: token.allowedFrom.join(", ") })}</span>
							)}
							<span className="text-ink-2">{t("validTo", { date: day(token.expiresAt) })}</span>
							<span className="text-ink-3">
								{token.lastUsedAt ? t("lastUsed", { date: day(token.lastUsedAt) }) : t("neverUsed")}
							</span>
							<span className="ml-auto">
								<ActionButton action={{ kind: "revokeToken", id: token.id }} label={t("revoke")} />
							</span>
						</li>
					))}
				</ul>
			</Section>
		</div>
	);
}
