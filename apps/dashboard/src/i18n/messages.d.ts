import type messages from "@harmattan/messages/en";

declare module "next-intl" {
	interface AppConfig {
		Messages: typeof messages;
	}
}
