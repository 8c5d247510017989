/** Runs once as the server starts, before its first request. */
export async function register() {
	// biome-ignore lint/style/noProcessEnv: Next says here which of its runtimes this is
	if (process.env.NEXT_RUNTIME !== "nodejs") return;
	const [{ installEdge }, { readEnvironment }] = await Promise.all([
		import("@/server/edge.ts"),
		import("@/server/environment.ts"),
	]);
	const environment = readEnvironment();
	installEdge({
		address: environment.HARMATTAN_URL,
		hosts: environment.HARMATTAN_HOSTS,
		trustedProxies: environment.HARMATTAN_TRUSTED_PROXIES,
	});
}
