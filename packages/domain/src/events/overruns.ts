/**
 * Events that their source tags as an overrun or a change of holder, by the formats that have such tags. Others cannot be counted: their silence
 * is no zero. Sources: the SIGACT format's own list; ACLED's codebook, sub-events of battles and strategic developments, and the event types of
 * its layouts of 2015-16.
 */
export const OVERRUN_TYPES: Readonly<Record<string, { types: readonly string[]; subTypes: readonly string[] }>> = {
	sigact: { types: ["base_overrun"], subTypes: [] },
	acled: {
		types: [
			"Battle-Government regains territory",
			"Battle-Non-state actor overtakes territory",
			"Non-violent transfer of territory",
		],
		subTypes: [
			"Government regains territory",
			"Non-state actor overtakes territory",
			"Non-violent transfer of territory",
		],
	},
};
