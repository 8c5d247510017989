import "@harmattan/ui/tokens.css";
import { PeriodChart } from "@harmattan/charts/components/period-chart";
import { wilson } from "@harmattan/domain/statistics/wilson";
import EventMap from "@harmattan/maps/components/event-map";
import { heatOfPoints } from "@harmattan/maps/prepare/heat-of-points";
import { useState } from "react";
import { createRoot } from "react-dom/client";

// A plain array: longitude, latitude, events a year.
const POINTS = [
	[-3.99, 14.35, 60],
	[-1.6, 14.1, 90],
	[2.11, 13.51, 40],
	[0.9, 14.9, 120],
];
const WEEKS = Array.from({ length: 20 }, (_, week) => ({
	period: new Date(Date.UTC(2023, 0, 2 + 7 * week)).toISOString().slice(0, 10),
	value: (week * 7) % 11,
	provisional: week > 17,
}));
const heat = heatOfPoints(POINTS);

function App() {
	const [view, setView] = useState({ longitude: 0, latitude: 14, zoom: 5 });
	return (
		<>
			<div id="map">
				<EventMap
					label="Heat of a plain array"
					heat={heat}
					rings={null}
					points={null}
					fills={null}
					features={null}
					outline={null}
					focus={["MLI", "BFA", "NER"]}
					view={view}
					onView={setView}
					onHover={() => {}}
					onClick={() => {}}
					hovering={false}
				/>
			</div>
			<PeriodChart
				label="Events a week"
				values={WEEKS}
				periodDays={7}
				milestones={[]}
				means={[]}
				emphasiseFrom={null}
				gapLabel="not covered"
				width={700}
				height={160}
				lanes={0}
			/>
			<output>{wilson(81, 263).low.toFixed(4)}</output>
		</>
	);
}

createRoot(document.getElementById("root")).render(<App />);
