import { APIError } from "better-auth/api";
import { genericOAuth } from "better-auth/plugins/generic-oauth";

/** What the provider is called in addresses and in the database. */
export const SINGLE_SIGN_ON = "oidc";

/** Another service by which people sign in: any that speaks OpenID Connect. */
export interface SingleSignOn {
	/** Where it describes itself, without `/.well-known/openid-configuration`. */
	issuer: string;
	clientId: string;
	clientSecret: string;
	/** What its button says. */
	name: string;
	/** True where its addresses are right though it does not say that it has checked them. */
	trustsEmails: boolean;
	/** True where everybody whom it vouches for may join, as a reader; else only those with an account or an invitation. */
	isOpen: boolean;
}

/** Sign-in by the service: the authorization code flow with PKCE, and a signed token that is checked against the service's keys. */
export function singleSignOn({ issuer, clientId, clientSecret, name }: SingleSignOn) {
	return genericOAuth({
		config: [
			{
				providerId: SINGLE_SIGN_ON,
				name,
				clientId,
				clientSecret,
				discoveryUrl: `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`,
				scopes: ["openid", "email", "profile"],
				pkce: true,
				requireIdTokenVerification: true,
			},
		],
	});
}

/** Refuses somebody whom the service vouches for and nobody has invited; the page of sign-in says why by the code. */
export function refuseUninvited(): never {
	throw new APIError("FORBIDDEN", { code: "not_invited", message: "This address has no account and no invitation." });
}
