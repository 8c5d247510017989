import { getRequestConfig } from "next-intl/server";
import messages from "../../messages/en.json" with { type: "json" };

/** English until French is here; dates and numbers are written for Britain and in UTC everywhere. */
export default getRequestConfig(async () => ({ locale: "en-GB", messages, timeZone: "UTC" }));
