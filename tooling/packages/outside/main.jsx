import { createRoot } from "react-dom/client";
import { Example as Charts } from "./readme/charts.jsx";
import { Example as Maps } from "./readme/maps.jsx";
import { Example as Ui } from "./readme/ui.jsx";

createRoot(document.getElementById("root")).render(
	<>
		<div id="map">
			<Maps />
		</div>
		<Charts />
		<Ui />
	</>,
);
