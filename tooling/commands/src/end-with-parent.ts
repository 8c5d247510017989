// Preloaded into child processes: when the parent is gone, even by kill -9, its channel closes and the child ends.
process.on("disconnect", () => {
	if (process.listenerCount("disconnect") === 1) process.exit(1);
});
process.channel?.unref();
