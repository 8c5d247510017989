export { run } from "./invite.ts";
