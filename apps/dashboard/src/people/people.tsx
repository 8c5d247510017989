import { ROLES } from "@harmattan/domain/people/roles";
import { ScrollArea } from "@harmattan/ui/scroll-area";
import { Section } from "@harmattan/ui/section";
import { getFormatter, getTranslations } from "next-intl/server";
import { openPageApi } from "@/server/context.ts";
import { ActionButton } from "./action-button.tsx";
import { EraseAccount } from "./erase-account.tsx";
import { InviteForm } from "./invite-form.tsx";
import { ResetLink } from "./reset-link.tsx";

/** Accounts with their roles, open invitations, and everybody's tokens. */
export async function People() {
	const t = await getTranslations("account");
	const format = await getFormatter();
	const api = openPageApi();
	const [people, invitations, tokens] = await Promise.all([
		api.people.list(),
		api.people.invitations(),
		api.people.tokens(),
	]);
	const day = (iso: string) => format.dateTime(new Date(iso), { dateStyle: "medium" });
	const head = "py-1 pr-3 text-left font-normal";
	return (
		<div className="grid grid-cols-1 gap-8">
			<Section title={t("accounts")} aside={t("accountsAside", { count: people.length })}>
				<ScrollArea label={t("accounts")}>
					<table className="type-table w-full min-w-[720px] border-collapse">
						<thead>
							<tr className="type-caption border-b border-line text-ink-3">
								{(["name", "email", "roleLabel", "factorLabel", "seen", "action"] as const).map((name) => (
									<th key={name} scope="col" className={head}>
										{t(name)}
									</th>
								))}
							</tr>
						</thead>
						<tbody>
							{people.map((person) => (
								<tr key={person.id} className="border-b border-line-2">
									<td className="py-1 pr-3">{person.name}</td>
									<td className="py-1 pr-3">{person.email}</td>
									<td className="py-1 pr-3">{person.disabled ? t("disabled") : t(`role.${person.role}`)}</td>
									<td className="py-1 pr-3">{person.hasSecondFactor ? t("factorYes") : t("factorNo")}</td>
									<td className="py-1 pr-3">{person.seenAt ? day(person.seenAt) : t("never")}</td>
									<td className="flex flex-wrap gap-2 py-1">
										{person.disabled
											? null
											: ROLES.filter((role) => role !== person.role).map((role) => (
													<ActionButton
														key={role}
														action={{ kind: "setRole", id: person.id, role }}
														label={t("make", { role: t(`role.${role}`) })}
													/>
												))}
										{person.seenAt ? (
											<ActionButton action={{ kind: "signOutPerson", id: person.id }} label={t("signOutPerson")} />
										) : null}
										{person.hasSecondFactor ? (
											<ActionButton action={{ kind: "resetSecondFactors", id: person.id }} label={t("resetFactors")} />
										) : null}
										{person.disabled ? null : <ResetLink id={person.id} />}
										<ActionButton
											action={{ kind: "setDisabled", id: person.id, disabled: !person.disabled }}
											label={person.disabled ? t("enable") : t("disable")}
										/>
										<EraseAccount id={person.id} email={person.email} />
									</td>
								</tr>
							))}
						</tbody>
					</table>
				</ScrollArea>
			</Section>
			<Section title={t("invite")} aside={t("inviteAside")}>
				<InviteForm />
				<ul className="type-table mt-3">
					{invitations.map(({ id, email, role, expiresAt }) => (
						<li key={id} className="flex flex-wrap items-center gap-4 border-b border-line-2 py-1">
							<span className="min-w-[220px]">{email ?? t("firstAdmin")}</span>
							<span>{t(`role.${role}`)}</span>
							<span className="text-ink-2">{t("validTo", { date: day(expiresAt) })}</span>
							<span className="ml-auto">
								<ActionButton action={{ kind: "revokeInvitation", id }} label={t("takeBack")} />
							</span>
						</li>
					))}
				</ul>
			</Section>
			<Section title={t("tokens")} aside={t("allTokensAside")}>
				{tokens.length === 0 ? <p className="text-ink-2">{t("noTokens")}</p> : null}
				<ul className="type-table">
					{tokens.map((token) => (
						<li key={token.id} className="flex flex-wrap items-center gap-4 border-b border-line-2 py-1">
							<span className="min-w-[180px]">{token.owner}</span>
							<span>{token.name}</span>
							<code>{`${token.start}…`}</code>
							<span className="text-ink-2">{t(`scope.${token.scope}`)}</span>
							{token.allowedFrom === null ? null : (
								<span className="text-ink-2">{t("tokenFromOnly", { ranges: token.allowedFrom.join(", ") })}</span>
							)}
							<span className="text-ink-2">{t("validTo", { date: day(token.expiresAt) })}</span>
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
