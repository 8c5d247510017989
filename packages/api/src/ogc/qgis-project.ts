import type { FeatureCollectionAbout } from "@harmattan/analysis/features/collections";

const WGS84 =
	"<spatialrefsys><authid>EPSG:4326</authid><srid>4326</srid><geographicflag>true</geographicflag></spatialrefsys>";
/** From the top of the picture down. */
const ORDER = { events: 0, zones: 1, units: 2 };
/** Features that QGIS requests at once. */
const PAGE = 1000;

/**
 * A QGIS project (a .qgs file, QGIS 3.22 or newer) with a layer for each collection, which QGIS reads from the features service as it stands. QGIS
 * draws the layers as it draws any new one.
 *
 * @param address of the features service, as the asker knows it
 * @param title of the project
 */
export function qgisProject(collections: readonly FeatureCollectionAbout[], address: string, title: string): string {
	// Outlines below, events above them.
	const layers = [...collections]
		.sort((a, b) => ORDER[a.kind] - ORDER[b.kind])
		.map((about) => ({
			id: about.id.replace(/[^\w]/g, "_"),
			name: about.title,
			geometry: about.kind === "events" ? "Point" : "Polygon",
			source: `url='${quoted(address)}' typename='${quoted(about.id)}' restrictToRequestBBOX='1' pagingEnabled='true' pageSize='${PAGE}'`,
			attribution: about.description,
		}));
	const tree = layers
		.map(
			({ id, name, source }) =>
				`<layer-tree-layer id="${id}" name="${escaped(name)}" checked="Qt::Checked" expanded="0" providerKey="OAPIF" source="${escaped(source)}"/>`,
		)
		.join("");
	const maps = layers
		.map(
			({ id, name, geometry, source, attribution }) =>
				`<maplayer type="vector" geometry="${geometry}"><id>${id}</id><datasource>${escaped(source)}</datasource><layername>${escaped(name)}</layername><attribution>${escaped(attribution)}</attribution><srs>${WGS84}</srs><provider encoding="UTF-8">OAPIF</provider></maplayer>`,
		)
		.join("");
	return `<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.22.0" projectname="${escaped(title)}"><title>${escaped(title)}</title><projectCrs>${WGS84}</projectCrs><layer-tree-group>${tree}</layer-tree-group><projectlayers>${maps}</projectlayers></qgis>
`;
}

/** A text within XML. */
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** A text within single quotes of a QGIS data source. */
const quoted = (text: string): string => text.replace(/\\/g, "\\\\").replace(/'/g, "\\'");
