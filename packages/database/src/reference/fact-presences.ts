import type { Presence, StrengthObservation } from "@harmattan/domain/forces/force";
import type { DatedSpan } from "@harmattan/domain/time/dated-span";
import { editors, note } from "./cite.ts";
import { between, NOT_STATED, onDay } from "./spans.ts";

const strength = (
	countKind: StrengthObservation["countKind"],
	[low, best, high]: readonly [number | null, number | null, number | null],
	date: DatedSpan,
	documents: readonly string[],
	note: string | null = null,
): StrengthObservation => ({
	countKind,
	low,
	best,
	high,
	date,
	note,
	citations: editors([best === null ? "low" : "best"], documents),
});

const presence = (
	row: Omit<Presence, "note" | "strengths" | "citations"> & { note?: string },
	strengths: StrengthObservation[],
	documents: readonly string[],
): Presence => ({
	...row,
	note: row.note ?? null,
	strengths,
	citations: editors(["force", "status", ...(row.note === undefined ? [] : ["note"])], documents),
});

/** A force that the founding assessment names as prospective. */
const seenComing = (row: Presence): Presence => ({
	...row,
	note: "the assessment of December 2023 saw it coming",
	citations: [...row.citations, ...note("note", 35)],
});

const AES_FORCE = [
	"northafricapost-com-p-93487",
	"westafricaweekly-com-p-61794",
	"en-m-wikipedia-org-zproxy-org-wiki-2024-in-mali",
];

/** Forces that the founding assessment could not know or left out; each is an editor's, with its own sources, seen in stored copies of November 2026. */
export const FACT_PRESENCES: readonly Presence[] = [
	presence(
		{
			id: "serval-mali",
			host: "MLI",
			force: "French forces, Operation Serval",
			sponsor: "France",
			type: "foreign_military",
			kind: "foreign_force",
			from: onDay("2013-01-11"),
			to: between("2014-07-01", "2014-07-31"),
			status: "ended",
			lastConfirmed: between("2014-07-01", "2014-07-31"),
		},
		[],
		[
			"jungewelt-de-loginfailed-php-ref-artikel-357667-gekommen",
			"maroc-leaks-com-2014-08-30-francia-reorganiza-sus-operac",
		],
	),
	presence(
		{
			id: "takuba-mali",
			host: "MLI",
			force: "Takuba Task Force",
			sponsor: "France and European partners",
			type: "foreign_military",
			kind: "foreign_force",
			from: onDay("2020-03-27"),
			to: onDay("2022-06-30"),
			status: "ended",
			lastConfirmed: onDay("2022-07-01"),
		},
		[],
		[
			"i24news-tv-en-news-international-africa-1656669327-eu-an",
			"bamada-net-mali-la-france-a-officialise-ce-vendredi-la-f",
		],
	),
	presence(
		{
			id: "eutm-mali",
			host: "MLI",
			force: "EU training mission (EUTM)",
			sponsor: "EU",
			type: "training",
			kind: "joint_force",
			from: between("2013-01-01", "2013-12-31"),
			to: onDay("2024-05-18"),
			status: "ended",
			lastConfirmed: onDay("2024-05-18"),
		},
		[],
		[
			"thenews-com-pk-print-1186915-eu-to-close-mali-military-t",
			"unn-ua-en-news-eu-winds-down-its-military-training-missi",
		],
	),
	presence(
		{
			id: "german-niger",
			host: "NER",
			force: "German air transport base",
			sponsor: "Germany",
			type: "foreign_military",
			kind: "foreign_force",
			from: between("2016-01-01", "2016-12-31"),
			to: onDay("2024-08-30"),
			status: "withdrawn",
			lastConfirmed: onDay("2024-08-30"),
		},
		[],
		[
			"pledgetimes-com-german-forces-complete-withdrawal-from-n",
			"aussiedlerbote-de-it-le-truppe-tedesche-del-niger-atterr",
		],
	),
	presence(
		{
			id: "us-forces-niger",
			host: "NER",
			force: "US forces",
			sponsor: "United States",
			type: "foreign_military",
			kind: "foreign_force",
			from: NOT_STATED,
			to: onDay("2024-09-15"),
			status: "withdrawn",
			lastConfirmed: onDay("2024-09-15"),
		},
		[],
		["allafrica-com-stories-202408060009-html", "unn-ua-en-news-the-us-has-completed-its-withdrawal-from"],
	),
	presence(
		{
			id: "eucap-niger",
			host: "NER",
			force: "EU civilian mission (EUCAP)",
			sponsor: "EU",
			type: "training",
			kind: "joint_force",
			from: between("2012-07-01", "2012-07-31"),
			to: onDay("2023-12-04"),
			status: "ended",
			lastConfirmed: onDay("2023-12-04"),
		},
		[
			strength("deployed", [120, null, 130], between("2023-12-01", "2023-12-31"), [
				"nasdaq-com-articles-niger-revokes-military-accord-with-e",
			]),
		],
		["nasdaq-com-articles-niger-revokes-military-accord-with-e"],
	),
	presence(
		{
			id: "eumpm-niger",
			host: "NER",
			force: "EU military partnership mission (EUMPM)",
			sponsor: "EU",
			type: "training",
			kind: "joint_force",
			from: between("2022-12-01", "2022-12-31"),
			to: onDay("2024-06-30"),
			status: "ended",
			lastConfirmed: onDay("2024-06-30"),
		},
		[],
		["africanews-it-english-the-european-union-military-partne"],
	),
	presence(
		{
			id: "bear-burkina",
			host: "BFA",
			force: "Bear Brigade",
			sponsor: "Russia",
			type: "private_military",
			kind: "private_military",
			from: between("2024-05-01", "2024-05-31"),
			to: between("2024-08-01", "2024-08-31"),
			status: "left",
			lastConfirmed: onDay("2024-08-30"),
		},
		[
			strength("estimated", [null, 100, null], between("2024-05-01", "2024-05-31"), [
				"pravda-com-ua-eng-news-2024-08-30-7472621",
				"northafricapost-com-79900-russian-bear-brigade-troops-ex",
			]),
		],
		["pravda-com-ua-eng-news-2024-08-30-7472621", "northafricapost-com-79900-russian-bear-brigade-troops-ex"],
	),
	seenComing(
		presence(
			{
				id: "africa-corps-burkina",
				host: "BFA",
				force: "Africa Corps",
				sponsor: "Russia (Ministry of Defence)",
				type: "private_military",
				kind: "private_military",
				from: onDay("2024-01-24"),
				to: NOT_STATED,
				status: "present",
				lastConfirmed: between("2024-08-01", "2024-08-31"),
			},
			[
				strength("deployed", [null, 100, null], onDay("2024-01-24"), [
					"trtworld-com-article-16778978",
					"uk-news-yahoo-com-russian-troops-begin-burkina-faso-2010",
					"ecofinagency-com-public-management-2501-45162-russia-dep",
				]),
			],
			["trtworld-com-article-16778978", "uk-news-yahoo-com-russian-troops-begin-burkina-faso-2010"],
		),
	),
	seenComing(
		presence(
			{
				id: "africa-corps-niger",
				host: "NER",
				force: "Africa Corps",
				sponsor: "Russia (Ministry of Defence)",
				type: "private_military",
				kind: "private_military",
				from: onDay("2024-04-10"),
				to: NOT_STATED,
				status: "present",
				lastConfirmed: onDay("2026-01-29"),
			},
			[],
			[
				"urdupoint-com-en-world-russian-air-defence-system-traine",
				"en-wikipedia-org-wiki-diori-hamani-international-airport",
			],
		),
	),
	seenComing(
		presence(
			{
				id: "africa-corps-mali",
				host: "MLI",
				force: "Africa Corps",
				sponsor: "Russia (Ministry of Defence)",
				type: "private_military",
				kind: "private_military",
				from: between("2025-01-17", "2025-06-06"),
				to: NOT_STATED,
				status: "present",
				lastConfirmed: onDay("2026-04-27"),
			},
			[
				strength(
					"estimated",
					[null, 2000, null],
					between("2025-06-01", "2025-06-30"),
					[
						"newsnetdaily-com-the-wagner-group-of-russia-leaves-mali",
						"verkkouutiset-fi-a-tappioita-karsinyt-kremlin-africa-cor",
					],
					"Wagner and Africa Corps together",
				),
			],
			[
				"northafricapost-com-83691-mali-receives-massive-supplies",
				"cswnewstest-duckdns-org-article-1533-c2",
				"analyse-optim-biz-p-1904496",
			],
		),
	),
	presence(
		{
			id: "fla-mali",
			host: "MLI",
			force: "Azawad Liberation Front (FLA)",
			sponsor: null,
			type: "armed_group",
			kind: "rebel",
			from: NOT_STATED,
			to: NOT_STATED,
			status: "present",
			lastConfirmed: between("2026-05-01", "2026-05-31"),
		},
		[],
		["reuters-com-world-africa-russias-africa-corps-confirms-w"],
	),
	...["MLI", "BFA", "NER"].map((host) =>
		presence(
			{
				id: `aes-force-${host}`,
				host,
				force: "AES unified force",
				sponsor: "Alliance of Sahel States",
				type: "joint_force",
				kind: "joint_force",
				from: onDay("2025-12-20"),
				to: NOT_STATED,
				status: "present",
				lastConfirmed: onDay("2025-12-20"),
				note: "5,000 planned for the three states together, 15,000 announced in April 2026; how many are in each is not stated",
			},
			[],
			[...AES_FORCE, "rbtfl-xyz-zh-n-mali-jnim-april-2026-attack-md"],
		),
	),
	presence(
		{
			id: "g5-mali",
			host: "MLI",
			force: "Sahel G5 Joint Force membership",
			sponsor: "funded by EU, UN and African Union",
			type: "joint_force",
			kind: "joint_force",
			from: onDay("2014-02-16"),
			to: between("2022-05-15", "2022-06-30"),
			status: "left",
			lastConfirmed: onDay("2022-06-30"),
			note: "of the organisation; left on 15 May 2022, in effect on 30 June. Its joint force was planned at 5,000 in seven battalions, two of them Malian",
		},
		[],
		[
			"en-wikipedia-org-wiki-g5-sahel",
			"africanews-com-2022-06-17-malis-withdrawal-from-g5-sahel",
			"hrw-org-fr-modal-34220",
		],
	),
	presence(
		{
			id: "jnim-burkina",
			host: "BFA",
			force: "JNIM",
			sponsor: null,
			type: "armed_group",
			kind: "salafi_jihadi",
			from: onDay("2017-03-02"),
			to: NOT_STATED,
			status: "present",
			lastConfirmed: onDay("2025-05-11"),
			note: "took the base of Djibo for hours in May 2025",
		},
		[],
		[
			"africanews-com-2017-03-03-islamist-groups-in-mali-merge",
			"jihadology-net-2017-03-27-guest-post-jihadist-groups-in",
			"africaintelligence-com-west-africa-2025-05-15-djibo-raid",
		],
	),
	presence(
		{
			id: "issp-niger",
			host: "NER",
			force: "ISSP",
			sponsor: null,
			type: "armed_group",
			kind: "salafi_jihadi",
			from: between("2015-01-01", "2015-12-31"),
			to: NOT_STATED,
			status: "present",
			lastConfirmed: between("2026-01-18", "2026-01-26"),
			note: "as ISGS from 2015, a province of its own from 2022",
		},
		[],
		["angeluslowcost-cat-luxury-odc1358625p0d43", "fr-helm-news-2026-02-13-is-sahel-militants-killed"],
	),
	...(
		[
			["burkina-forces", "BFA", "Burkinabe armed forces", "Burkina Faso", "factbook-bf-2026-01-22"],
			["benin-forces", "BEN", "Beninese armed forces", "Benin", "factbook-bn-2026-01-22"],
			["togo-forces", "TGO", "Togolese armed forces", "Togo", "factbook-to-2026-01-22"],
			["ghana-forces", "GHA", "Ghanaian armed forces", "Ghana", "factbook-gh-2026-01-22"],
			["ivorian-forces", "CIV", "Ivorian armed forces", "Côte d'Ivoire", "factbook-iv-2026-01-22"],
		] as const
	).map(([id, host, force, sponsor, document]) =>
		presence(
			{
				id,
				host,
				force,
				sponsor,
				type: "state",
				kind: "state_forces",
				from: NOT_STATED,
				to: NOT_STATED,
				status: "present",
				lastConfirmed: onDay("2026-01-22"),
			},
			[],
			[document],
		),
	),
];
