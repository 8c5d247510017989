import messages from "@harmattan/messages/en" with { type: "json" };
import { getRequestConfig } from "next-intl/server";

/** English until French is here; dates and numbers are written for Britain and in UTC everywhere. */
export default getRequestConfig(async () => ({ locale: "en-GB", messages, timeZone: "UTC" }));
