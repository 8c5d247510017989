import { z } from "zod";

const LONGEST_NAME = 80;
const LONGEST_QUERY = 6000;

/** A view of the map under a name: its address after the question mark, which holds its whole state. */
export const savedView = z.object({
	name: z.string().trim().min(1, "must have a name").max(LONGEST_NAME, `has at most ${LONGEST_NAME} characters`),
	query: z
		.string()
		.max(LONGEST_QUERY, "is too long to be saved")
		.regex(/^[\w\-.~%!$&'()*+,;=:@/]*$/, "must be what stands after the question mark of a map's address"),
});
export type SavedView = z.infer<typeof savedView>;

/** True where a value of a view's address, or a part of one such as an event's, is one of some ids. */
export const namesAny = (query: string, ids: ReadonlySet<string>): boolean =>
	[...new URLSearchParams(query).values()].some((value) =>
		[value, ...value.split(/[/:,]/)].some((part) => ids.has(part)),
	);

/** A view that ships with the product, after a figure of the founding assessment. */
export interface FigureView {
	id: string;
	/** Number of the figure. */
	figure: number;
	query: string;
}

/** Twelve whole months before the assessment (December 2023). The figures state no period: this one is the editor's. */
const PERIOD = "from=2022-12-01&to=2023-11-30";
const of = (figure: number, id: string, frame: string): FigureView => ({
	id,
	figure,
	query: `class=SJ&${PERIOD}&layers=heat,milestones&${frame}`,
});

/** Figures 1 to 4: events that involve salafi-jihadi groups in the Sahel, in Mali, in Burkina Faso, in Niger. */
export const FIGURE_VIEWS: readonly FigureView[] = [
	of(1, "sahel", "country=MLI,BFA,NER&lon=1.2&lat=15.2&zoom=4.7"),
	of(2, "MLI", "country=MLI&lon=-3.4&lat=16.6&zoom=4.9"),
	of(3, "BFA", "country=BFA&lon=-1.6&lat=12.4&zoom=6"),
	of(4, "NER", "country=NER&lon=7.6&lat=15.6&zoom=5"),
];
