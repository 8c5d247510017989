/** PostCSS for every app that is styled with the tokens of packages/ui. */
export default { plugins: { "@tailwindcss/postcss": {} } };
