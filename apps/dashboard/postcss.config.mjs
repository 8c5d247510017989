export { default } from "@harmattan/tailwind/postcss";
