/** Runs once as the server starts, before its first request: traces go to an OpenTelemetry collector where its operator names one. */
export async function register() {
	// biome-ignore lint/style/noProcessEnv: Next writes here, when it builds, which of its runtimes this is
	if (process.env.NEXT_RUNTIME !== "nodejs") return;
	// biome-ignore lint/style/noProcessEnv: OpenTelemetry reads its own settings: exporter, sampling, name
	if (!process.env.OTEL_EXPORTER_OTLP_ENDPOINT) return;
	const { NodeSDK } = await import("@opentelemetry/sdk-node");
	new NodeSDK().start();
}
