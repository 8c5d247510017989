import * as actors from "./actors.ts";
import * as alerts from "./alerts.ts";
import * as backups from "./backups.ts";
import * as briefs from "./briefs.ts";
import * as citedViews from "./cited-views.ts";
import * as claimVerdicts from "./claim-verdicts.ts";
import * as coverage from "./coverage.ts";
import * as datasetReads from "./dataset-reads.ts";
import * as datasets from "./datasets.ts";
import * as documents from "./documents.ts";
import * as eventErasures from "./event-erasures.ts";
import * as eventFiles from "./event-files.ts";
import * as eventSearch from "./event-search.ts";
import * as events from "./events.ts";
import * as forecasts from "./forecasts.ts";
import * as imports from "./imports.ts";
import * as matchDecisions from "./match-decisions.ts";
import * as people from "./people.ts";
import * as reference from "./reference.ts";
import * as regions from "./regions.ts";
import * as savedViews from "./saved-views.ts";
import * as secondPersons from "./second-persons.ts";
import * as settings from "./settings.ts";
import * as statedSeries from "./stated-series.ts";
import * as visits from "./visits.ts";

/** All tables of the schema, for the database handle. */
export const schema = {
	...actors,
	...alerts,
	...backups,
	...briefs,
	...citedViews,
	...claimVerdicts,
	...coverage,
	...datasetReads,
	...datasets,
	...documents,
	...eventErasures,
	...eventFiles,
	...eventSearch,
	...events,
	...forecasts,
	...imports,
	...matchDecisions,
	...people,
	...reference,
	...regions,
	...savedViews,
	...secondPersons,
	...settings,
	...statedSeries,
	...visits,
};
