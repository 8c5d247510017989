import { JOBS, type JobName } from "@harmattan/domain/imports/jobs";
import type { TaskList } from "graphile-worker";
import { matchActorsJob } from "./actors.ts";
import { deliverMessageJob, raiseAlertsJob, sendAlertsJob } from "./alerts.ts";
import { scheduleBackupJob, writeBackupJob } from "./backups.ts";
import { publishBriefJob } from "./briefs.ts";
import { evaluateClaimsJob, tellVerdictsJob } from "./claims.ts";
import { keepEventFilesJob } from "./event-files.ts";
import { fetchFeedJob, fetchScheduledJob } from "./feeds.ts";
import { backtestForecastsJob, keepForecastsJob } from "./forecasts.ts";
import { IMPORT_JOBS } from "./imports.ts";
import type { Job, JobContext } from "./job.ts";
import { sendNoticeJob, sendResetJob } from "./letters.ts";
import { forgetOldJob } from "./retention.ts";
import { indexEventsJob } from "./search.ts";

/** The queue's tasks. A payload that does not fit its schema is logged and dropped: trying again cannot fix it. */
export function createTasks(context: JobContext): TaskList {
	return Object.fromEntries([
		...IMPORT_JOBS.map((job) => task(job, context)),
		task(fetchFeedJob, context),
		task(fetchScheduledJob, context),
		task(matchActorsJob, context),
		task(evaluateClaimsJob, context),
		task(tellVerdictsJob, context),
		task(keepEventFilesJob, context),
		task(indexEventsJob, context),
		task(keepForecastsJob, context),
		task(backtestForecastsJob, context),
		task(raiseAlertsJob, context),
		task(sendAlertsJob, context),
		task(deliverMessageJob, context),
		task(sendResetJob, context),
		task(sendNoticeJob, context),
		task(publishBriefJob, context),
		task(scheduleBackupJob, context),
		task(writeBackupJob, context),
		task(forgetOldJob, context),
	]);
}

function task<Name extends JobName>(job: Job<Name>, context: JobContext): [string, (raw: unknown) => Promise<void>] {
	const { payload: schema } = JOBS[job.name];
	return [
		job.name,
		async (raw) => {
			const payload = schema.safeParse(raw);
			if (!payload.success) {
				context.log.error(
					{ job: job.name, issues: payload.error.issues },
					"a job's payload does not fit; the job is dropped",
				);
				return;
			}
			await job.run(payload.data, context);
		},
	];
}
