const HEADER =
	"id,year,type_of_violence,where_prec,side_a,side_b,date_prec,where_coordinates,adm_1,latitude,longitude,country,number_of_sources,date_start,date_end,best,high,low,deaths_civilians";

/** A synthetic event file in UCDP's columns. Ids run on from `first`; `best` marks the release. */
export function eventFile({ first, rows, best = 2 }: { first: number; rows: number; best?: number }): string {
	const lines = Array.from({ length: rows }, (_, index) => {
		const id = first + index;
		const day = new Date(Date.UTC(2015, 0, 1) + (id % 2000) * 86_400_000).toISOString().slice(0, 10);
		const latitude = (13 + (id % 300) / 100).toFixed(2);
		return `${id},2019,1,1,Government of Mali,JNIM,1,"Place ""${id % 50}"", synthetic",Mopti region,${latitude},-4.2,Mali,1,${day},${day},${best},${best},${best},0`;
	});
	return `${HEADER}\n${lines.join("\n")}\n`;
}
