// Written by tooling/client from the OpenAPI document; not to be edited.
export interface paths {
    "/actors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Actors with type and ideology */
        get: {
            parameters: {
                query?: {
                    knownAt?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Actors with type and ideology */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            country: string | null;
                            id: string;
                            ideology: ("salafi_jihadi" | "separatist" | "none") | null;
                            name: string;
                            type: ("state_forces" | "auxiliary" | "foreign_force" | "peacekeeping" | "joint_force" | "private_military" | "armed_group" | "communal_militia" | "civilians" | "unidentified") | null;
                        }[];
                    };
                };
                /** @description A parameter is not valid; `parameter` names it */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            detail: string;
                            parameter?: string;
                            status: number;
                            title: string;
                            type: string;
                        };
                    };
                };
                /** @description There is nothing of that id */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            detail: string;
                            parameter?: string;
                            status: number;
                            title: string;
                            type: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/aggregates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Monthly counts of a restricted dataset whose admin has opened them; cells under five are withheld */
        get: {
            parameters: {
                query: {
                    dataset: string;
                    from: string;
                    level?: "country" | "admin1";
                    to: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Monthly counts of a restricted dataset whose admin has opened them; cells under five are withheld */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            cells: {
                                country: string;
                                deaths: number | null;
                                events: number | null;
                                month: string;
                                name: string;
                                region: string;
                                withheld: ("under_5" | "complementary") | null;
                            }[];
                            dataset: {
                                attribution: string;
                                id: string;
                                licence: string;
                                name: string;
                                synthetic: boolean;
                            };
                            /** @enum {string} */
                            level: "country" | "admin1";
                        };
                    };
                };
                /** @description A parameter is not valid; `parameter` names it */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            detail: string;
                            parameter?: string;
                            status: number;
                            title: string;
                            type: string;
                        };
                    };
                };
                /** @description There is nothing of that id */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            detail: string;
                            parameter?: string;
                            status: number;
                            title: string;
                            type: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/alerts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Alerts that rules have raised and that are out, the newest first */
        get: {
            parameters: {
                query?: {
                    dataset?: string | null;
                    limit?: number;
                    region?: string | null;
                    rule?: string | null;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Alerts that rules have raised and that are out, the newest first */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            counted: {
                                class: string;
                                /** Format: date */
                                from: string;
                                /** @enum {string} */
                                measure: "events" | "deaths";
                                reference: number | null;
                                /** Format: date */
                                to: string;
                                value: number;
                            } | null;
                            dataRevision: number;
                            dataset: {
                                attribution: string;
                                id: string;
                                licence: string;
                                name: string;
                                synthetic: boolean;
                            } | null;
                            id: number;
                            level: number;
                            link: string;
                            note: string | null;
                            period: string;
                            /** Format: date-time */
                            raisedAt: string;
                            regions: string[];
                            /** Format: date-time */
                            releasedAt: string;
                            rule: string;
                            ruleVersion: number;
                            subject: string;
                            text: string;
                        }[];
                    };
                };
                /** @description A parameter is not valid; `parameter` names it */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            detail: string;
                            parameter?: string;
                            status: number;
                            title: string;
                            type: string;
                        };
                    };
                };
                /** @description There is nothing of that id */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            detail: string;
                            parameter?: string;
                            status: number;
                            title: string;
                            type: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/alerts.atom": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Alerts as an Atom feed */
        get: {
            parameters: {
                query?: {
                    dataset?: string | null;
                    limit?: number;
                    region?: string | null;
                    rule?: string | null;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Alerts as an Atom feed */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/atom+xml": unknown;
                    };
                };
                /** @description A parameter is not valid; `parameter` names it */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            detail: string;
                            parameter?: string;
                            status: number;
                            title: string;
                            type: string;
                        };
                    };
                };
                /** @description There is nothing of that id */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            detail: string;
                            parameter?: string;
                            status: number;
                            title: string;
                            type: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/areas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Areas and who holds them */
        get: {
            parameters: {
                query?: {
                    asOf?: string;
                    knownAt?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Areas and who holds them */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            actors: string[];
                            citations: {
                                documentId: string | null;
                                endnote: number | null;
                                field: string;
                                note: string | null;
                                /** @enum {string} */
                                origin: "document" | "editor" | "derived";
                            }[];
                            countries: string[];
                            from: {
                                earliest: string | null;
                                latest: string | null;
                            };
                            geometry: unknown;
                            geometrySource: string | null;
                            id: string;
                            /** @enum {string} */
                            kind: "area" | "site" | "route";
                            name: string;
                            regionId: string | null;
                            status: string;
                        }[];
                    };
                };
                /** @description A parameter is not valid; `parameter` names it */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            detail: string;
                            parameter?: string;
                            status: number;
                            title: string;
                            type: string;
                        };
                    };
                };
                /** @description There is nothing of that id */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            detail: string;
                            parameter?: string;
                            status: number;
                            title: string;
                            type: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/briefs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Published weekly briefs, the newest first */
        get: {
            parameters: {
                query?: {
                    region?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Published weekly briefs, the newest first */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            dataRevision: number;
                            dataset: {
                                attribution: string;
                                id: string;
                                licence: string;
                                name: string;
                                synthetic: boolean;
                            };
                            id: string;
                            /** @enum {string} */
                            locale: "en" | "fr";
                            /** Format: date-time */
                            publishedAt: string;
                            region: string;
                            takeaways: string[];
                            title: string;
                            week: string;
                        }[];
                    };
                };
                /** @description A parameter is not valid; `parameter` names it */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            detail: string;
                            parameter?: string;
                            status: number;
                            title: string;
                            type: string;
                        };
                    };
                };
                /** @description There is nothing of that id */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            detail: string;
                            parameter?: string;
                            status: number;
                            title: string;
                            type: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/briefs.atom": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Published weekly briefs as an Atom feed */
        get: {
            parameters: {
                query?: {
                    region?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Published weekly briefs as an Atom feed */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/atom+xml": unknown;
                    };
                };
                /** @description A parameter is not valid; `parameter` names it */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            detail: string;
                            parameter?: string;
                            status: number;
                            title: string;
                            type: string;
                        };
                    };
                };
                /** @description There is nothing of that id */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            detail: string;
                            parameter?: string;
                            status: number;
                            title: string;
                            type: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/briefs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One published brief with its content and corrections */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description One published brief with its content and corrections */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            content: {
                                dataRevision: number;
                                dataset: {
                                    attribution: string;
                                    id: string;
                                    licence: string;
                                    name: string;
                                    synthetic: boolean;
                                };
                                from: string;
                                /** @enum {string} */
                                locale: "en" | "fr";
                                madeAt: string;
                                notes: string[];
                                notesTitle: string;
                                region: {
                                    id: string;
                                    name: string;
                                };
                                sections: {
                                    blocks: ({
                                        /** @constant */
                                        kind: "paragraph";
                                        runs: {
                                            link: string | null;
                                            note: number | null;
                                            text: string;
                                        }[];
                                    } | {
                                        caption: string;
                                        columns: {
                                            isNumber: boolean;
                                            words: string;
                                        }[];
                                        /** @constant */
                                        kind: "table";
                                        rows: {
                                            link: string | null;
                                            note: number | null;
                                            text: string;
                                        }[][][];
                                    } | {
                                        alternative: string;
                                        caption: string;
                                        countries: {
                                            id: string;
                                            name: string;
                                        }[];
                                        /** @enum {string} */
                                        fill: "count" | "change";
                                        /** @constant */
                                        kind: "map";
                                        legend: string[];
                                        none: string;
                                        regions: {
                                            before: number;
                                            covered: boolean;
                                            id: string;
                                            value: number;
                                        }[];
                                        scope: string[] | null;
                                    })[];
                                    id: string;
                                    title: string;
                                }[];
                                subtitle: string;
                                takeaways: string[];
                                takeawaysTitle: string;
                                title: string;
                                to: string;
                                /** @constant */
                                version: 1;
                                warning: string | null;
                                week: string;
                            };
                            corrections: {
                                author: string;
                                /** Format: date-time */
                                madeAt: string;
                                text: string;
                            }[];
                            dataRevision: number;
                            dataset: {
                                attribution: string;
                                id: string;
                                licence: string;
                                name: string;
                                synthetic: boolean;
                            };
                            id: string;
                            /** @enum {string} */
                            locale: "en" | "fr";
                            /** Format: date-time */
                            publishedAt: string;
                            region: string;
                            takeaways: string[];
                            title: string;
                            week: string;
                        };
                    };
                };
                /** @description A parameter is not valid; `parameter` names it */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            detail: string;
                            parameter?: string;
                            status: number;
                            title: string;
                            type: string;
                        };
                    };
                };
                /** @description There is nothing of that id */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            detail: string;
                            parameter?: string;
                            status: number;
                            title: string;
                            type: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/briefs/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A published brief as a file, byte for byte as it was published */
        get: {
            parameters: {
                query?: {
                    format?: "html" | "pdf" | "docx";
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A published brief as a file, byte for byte as it was published */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/pdf": unknown;
                    };
                };
                /** @description A parameter is not valid; `parameter` names it */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            detail: string;
                            parameter?: string;
                            status: number;
                            title: string;
                            type: string;
                        };
                    };
                };
                /** @description There is nothing of that id */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            detail: string;
                            parameter?: string;
                            status: number;
                            title: string;
                            type: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/claims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Claims and forecasts with their verdict on a dataset, and every verdict before */
        get: {
            parameters: {
                query?: {
                    dataset?: string;
                    knownAt?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Claims and forecasts with their verdict on a dataset, and every verdict before */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            author: string | null;
                            citations: {
                                documentId: string | null;
                                endnote: number | null;
                                field: string;
                                note: string | null;
                                /** @enum {string} */
                                origin: "document" | "editor" | "derived";
                            }[];
                            computedAt: string | null;
                            dataset: string | null;
                            evidence: ("independent_events" | "stated_values" | "reference_data_only" | "demonstration") | null;
                            high: number | null;
                            history: {
                                /** Format: date-time */
                                computedAt: string;
                                high: number | null;
                                low: number | null;
                                revision: number;
                                value: number | null;
                                /** @enum {string} */
                                verdict: "holds" | "drifted" | "contradicted" | "inconclusive" | "not_testable";
                                version: number;
                            }[];
                            horizon: string | null;
                            id: string;
                            kind: string;
                            likelihood: string | null;
                            low: number | null;
                            revision: number | null;
                            score: {
                                brier: {
                                    high: number;
                                    low: number;
                                } | null;
                                probability: {
                                    high: number;
                                    low: number;
                                } | null;
                            } | null;
                            test: string;
                            text: string;
                            value: number | null;
                            verdict: ("holds" | "drifted" | "contradicted" | "inconclusive" | "not_testable") | null;
                        }[];
                    };
                };
                /** @description A parameter is not valid; `parameter` names it */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            detail: string;
                            parameter?: string;
                            status: number;
                            title: string;
                            type: string;
                        };
                    };
                };
                /** @description There is nothing of that id */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            detail: string;
                            parameter?: string;
                            status: number;
                            title: string;
                            type: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/claims.atom": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Claims whose verdict on a dataset changed, as an Atom feed */
        get: {
            parameters: {
                query?: {
                    dataset?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Claims whose verdict on a dataset changed, as an Atom feed */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/atom+xml": unknown;
                    };
                };
                /** @description A parameter is not valid; `parameter` names it */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            detail: string;
                            parameter?: string;
                            status: number;
                            title: string;
                            type: string;
                        };
                    };
                };
                /** @description There is nothing of that id */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            detail: string;
                            parameter?: string;
                            status: number;
                            title: string;
                            type: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/claims/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One claim with its test, the parts of its verdict, and its verdicts on other datasets */
        get: {
            parameters: {
                query?: {
                    dataset?: string;
                    knownAt?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description One claim with its test, the parts of its verdict, and its verdicts on other datasets */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            author: string | null;
                            bound: ({
                                kind: string;
                            } & {
                                [key: string]: unknown;
                            }) | null;
                            citations: {
                                documentId: string | null;
                                endnote: number | null;
                                field: string;
                                note: string | null;
                                /** @enum {string} */
                                origin: "document" | "editor" | "derived";
                            }[];
                            computedAt: string | null;
                            dataset: string | null;
                            evidence: ("independent_events" | "stated_values" | "reference_data_only" | "demonstration") | null;
                            high: number | null;
                            history: {
                                /** Format: date-time */
                                computedAt: string;
                                high: number | null;
                                low: number | null;
                                revision: number;
                                value: number | null;
                                /** @enum {string} */
                                verdict: "holds" | "drifted" | "contradicted" | "inconclusive" | "not_testable";
                                version: number;
                            }[];
                            horizon: string | null;
                            id: string;
                            kind: string;
                            likelihood: string | null;
                            low: number | null;
                            onStatedValues: {
                                /** Format: date-time */
                                computedAt: string;
                                /** @enum {string} */
                                evidence: "independent_events" | "stated_values" | "reference_data_only" | "demonstration";
                                high: number | null;
                                low: number | null;
                                parts: {
                                    high: number | null;
                                    low: number | null;
                                    measure: string;
                                    region: string;
                                    uncovered?: {
                                        /** Format: date */
                                        from: string;
                                        /** Format: date */
                                        to: string;
                                    };
                                    value: number | null;
                                    /** @enum {string} */
                                    verdict: "holds" | "drifted" | "contradicted" | "inconclusive" | "not_testable";
                                }[];
                                revision: number;
                                value: number | null;
                                /** @enum {string} */
                                verdict: "holds" | "drifted" | "contradicted" | "inconclusive" | "not_testable";
                                version: number;
                            } | null;
                            others: {
                                /** Format: date-time */
                                computedAt: string;
                                dataset: string;
                                /** @enum {string} */
                                evidence: "independent_events" | "stated_values" | "reference_data_only" | "demonstration";
                                high: number | null;
                                low: number | null;
                                parts: {
                                    high: number | null;
                                    low: number | null;
                                    measure: string;
                                    region: string;
                                    uncovered?: {
                                        /** Format: date */
                                        from: string;
                                        /** Format: date */
                                        to: string;
                                    };
                                    value: number | null;
                                    /** @enum {string} */
                                    verdict: "holds" | "drifted" | "contradicted" | "inconclusive" | "not_testable";
                                }[];
                                revision: number;
                                value: number | null;
                                /** @enum {string} */
                                verdict: "holds" | "drifted" | "contradicted" | "inconclusive" | "not_testable";
                                version: number;
                            }[];
                            parts: {
                                high: number | null;
                                low: number | null;
                                measure: string;
                                region: string;
                                uncovered?: {
                                    /** Format: date */
                                    from: string;
                                    /** Format: date */
                                    to: string;
                                };
                                value: number | null;
                                /** @enum {string} */
                                verdict: "holds" | "drifted" | "contradicted" | "inconclusive" | "not_testable";
                            }[];
                            revision: number | null;
                            score: {
                                brier: {
                                    high: number;
                                    low: number;
                                } | null;
                                probability: {
                                    high: number;
                                    low: number;
                                } | null;
                            } | null;
                            test: string;
                            text: string;
                            value: number | null;
                            verdict: ("holds" | "drifted" | "contradicted" | "inconclusive" | "not_testable") | null;
                        };
                    };
                };
                /** @description A parameter is not valid; `parameter` names it */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            detail: string;
                            parameter?: string;
                            status: number;
                            title: string;
                            type: string;
                        };
                    };
                };
                /** @description There is nothing of that id */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            detail: string;
                            parameter?: string;
                            status: number;
                            title: string;
                            type: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/compare": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Events or deaths of a region before and after a date or milestone, with an interval, windows and a placebo test */
        get: {
            parameters: {
                query?: {
                    actor?: string;
                    area?: string;
                    class?: "V" | "SJ" | "CT" | "SF";
                    dataset?: string;
                    date?: string;
                    knownAt?: string;
                    measure?: "events" | "fatalities";
                    milestone?: string;
                    months?: number;
                    region?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Events or deaths of a region before and after a date or milestone, with an interval, windows and a placebo test */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            actor: string | null;
                            after?: {
                                /** Format: date */
                                from: string;
                                /** Format: date */
                                to: string;
                            };
                            area: ({
                                /** @constant */
                                kind: "lasso";
                                ring: [
                                    number,
                                    number
                                ][];
                            } | {
                                /** @constant */
                                kind: "near";
                                km: number;
                                latitude: number;
                                longitude: number;
                            }) | null;
                            autocorrelation: number | null;
                            before?: {
                                /** Format: date */
                                from: string;
                                /** Format: date */
                                to: string;
                            };
                            /** @enum {string} */
                            class: "V" | "SJ" | "CT" | "SF";
                            counts: {
                                after: number;
                                before: number;
                            } | null;
                            coverage: {
                                /** Format: date */
                                from: string;
                                /** Format: date */
                                to: string;
                            }[];
                            dataset: string;
                            date: {
                                earliest: string | null;
                                latest: string | null;
                            } | null;
                            datedLoosely: {
                                after: number;
                                before: number;
                            };
                            high: number | null;
                            low: number | null;
                            /** @enum {string} */
                            measure: "events" | "fatalities";
                            method: string | null;
                            milestone: {
                                id: string;
                                title: string;
                            } | null;
                            months: number;
                            notes: {
                                coding: {
                                    clear: number;
                                    notClear: number;
                                };
                                datedLoosely: {
                                    deaths: number | null;
                                    events: number;
                                };
                                unplaced: number;
                                unresolved: {
                                    events: number;
                                    names: {
                                        events: number;
                                        name: string;
                                    }[];
                                };
                            } | null;
                            phi: number | null;
                            placebo: {
                                n: number;
                                nonOverlapping: number;
                                p: number | null;
                            };
                            range: {
                                high: {
                                    after: {
                                        /** Format: date */
                                        from: string;
                                        /** Format: date */
                                        to: string;
                                    };
                                    autocorrelation: number | null;
                                    before: {
                                        /** Format: date */
                                        from: string;
                                        /** Format: date */
                                        to: string;
                                    };
                                    counts: {
                                        after: number;
                                        before: number;
                                    };
                                    high: number | null;
                                    low: number | null;
                                    method: string;
                                    months: number;
                                    phi: number | null;
                                    ratio: number | null;
                                    shortened: boolean;
                                    weeks: {
                                        after: number;
                                        before: number;
                                    };
                                } | null;
                                low: {
                                    after: {
                                        /** Format: date */
                                        from: string;
                                        /** Format: date */
                                        to: string;
                                    };
                                    autocorrelation: number | null;
                                    before: {
                                        /** Format: date */
                                        from: string;
                                        /** Format: date */
                                        to: string;
                                    };
                                    counts: {
                                        after: number;
                                        before: number;
                                    };
                                    high: number | null;
                                    low: number | null;
                                    method: string;
                                    months: number;
                                    phi: number | null;
                                    ratio: number | null;
                                    shortened: boolean;
                                    weeks: {
                                        after: number;
                                        before: number;
                                    };
                                } | null;
                            } | null;
                            ratio: number | null;
                            reason: string | null;
                            region: string;
                            revision: number;
                            shortened?: boolean;
                            sweep: {
                                after: {
                                    /** Format: date */
                                    from: string;
                                    /** Format: date */
                                    to: string;
                                };
                                autocorrelation: number | null;
                                before: {
                                    /** Format: date */
                                    from: string;
                                    /** Format: date */
                                    to: string;
                                };
                                counts: {
                                    after: number;
                                    before: number;
                                };
                                high: number | null;
                                low: number | null;
                                method: string;
                                months: number;
                                phi: number | null;
                                ratio: number | null;
                                shortened: boolean;
                                weeks: {
                                    after: number;
                                    before: number;
                                };
                            }[];
                            trendBefore: {
                                after: number;
                                autocorrelation: number | null;
                                before: number;
                                high: number | null;
                                low: number | null;
                                method: string;
                                phi: number | null;
                                ratio: number | null;
                            } | null;
                            version: number;
                            weeks: {
                                after: number;
                                before: number;
                            } | null;
                            windows: ({
                                after: {
                                    /** Format: date */
                                    from: string;
                                    /** Format: date */
                                    to: string;
                                };
                                autocorrelation: number | null;
                                before: {
                                    /** Format: date */
                                    from: string;
                                    /** Format: date */
                                    to: string;
                                };
                                counts: {
                                    after: number;
                                    before: number;
                                };
                                high: number | null;
                                low: number | null;
                                method: string;
                                months: number;
                                phi: number | null;
                                ratio: number | null;
                                shortened: boolean;
                                weeks: {
                                    after: number;
                                    before: number;
                                };
                            } | null)[];
                            withoutIncomplete: {
                                after: {
                                    /** Format: date */
                                    from: string;
                                    /** Format: date */
                                    to: string;
                                };
                                autocorrelation: number | null;
                                before: {
                                    /** Format: date */
                                    from: string;
                                    /** Format: date */
                                    to: string;
                                };
                                counts: {
                                    after: number;
                                    before: number;
                                };
                                high: number | null;
                                low: number | null;
                                method: string;
                                months: number;
                                phi: number | null;
                                ratio: number | null;
                                shortened: boolean;
                                weeks: {
                                    after: number;
                                    before: number;
                                };
                            } | null;
                        };
                    };
                };
                /** @description A parameter is not valid; `parameter` names it */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            detail: string;
                            parameter?: string;
                            status: number;
                            title: string;
                            type: string;
                        };
                    };
                };
                /** @description There is nothing of that id */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            detail: string;
                            parameter?: string;
                            status: number;
                            title: string;
                            type: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/datasets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Datasets with licence, coverage and freshness */
        get: {
            parameters: {
                query?: {
                    knownAt?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Datasets with licence, coverage and freshness */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            attribution: string;
                            countries: string[];
                            coverage: {
                                country: string;
                                /** Format: date */
                                from: string;
                                /** @enum {string} */
                                kind: "complete" | "partial";
                                source: string;
                                /** Format: date */
                                to: string;
                            }[];
                            events: number;
                            format: string;
                            id: string;
                            lastImport: {
                                /** Format: date-time */
                                finishedAt: string;
                                id: number;
                                revision: number | null;
                            } | null;
                            licence: string;
                            /** @enum {string} */
                            licencePolicy: "open" | "restricted" | "private";
                            name: string;
                            newestEvent: string | null;
                            release: string | null;
                            setAside: boolean;
                            synthetic: boolean;
                            works: {
                                doi: string;
                                reference: string;
                                short: string;
                            }[];
                        }[];
                    };
                };
                /** @description A parameter is not valid; `parameter` names it */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            detail: string;
                            parameter?: string;
                            status: number;
                            title: string;
                            type: string;
                        };
                    };
                };
                /** @description There is nothing of that id */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            detail: string;
                            parameter?: string;
                            status: number;
                            title: string;
                            type: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/datasets/{id}/croissant.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The dataset's events in schema.org JSON-LD, by Croissant 1.0 */
        get: {
            parameters: {
                query?: {
                    knownAt?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The dataset's events in schema.org JSON-LD, by Croissant 1.0 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/ld+json": {
                            [key: string]: unknown;
                        };
                    };
                };
                /** @description A parameter is not valid; `parameter` names it */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            detail: string;
                            parameter?: string;
                            status: number;
                            title: string;
                            type: string;
                        };
                    };
                };
                /** @description There is nothing of that id */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            detail: string;
                            parameter?: string;
                            status: number;
                            title: string;
                            type: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/datasets/{id}/datapackage.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The dataset's events as a Data Package 2.0 */
        get: {
            parameters: {
                query?: {
                    knownAt?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The dataset's events as a Data Package 2.0 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            [key: string]: unknown;
                        };
                    };
                };
                /** @description A parameter is not valid; `parameter` names it */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            detail: string;
                            parameter?: string;
                            status: number;
                            title: string;
                            type: string;
                        };
                    };
                };
                /** @description There is nothing of that id */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            detail: string;
                            parameter?: string;
                            status: number;
                            title: string;
                            type: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Documents and the endnotes that name them */
        get: {
            parameters: {
                query?: {
                    knownAt?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Documents and the endnotes that name them */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            defanged: boolean;
                            endnotes: number[];
                            id: string;
                            noUrl: boolean;
                            number: number | null;
                            printed: string;
                            publisher: string | null;
                            reliability: string | null;
                            title: string | null;
                            truncated: boolean;
                            url: string | null;
                            uses: number;
                        }[];
                    };
                };
                /** @description A parameter is not valid; `parameter` names it */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            detail: string;
                            parameter?: string;
                            status: number;
                            title: string;
                            type: string;
                        };
                    };
                };
                /** @description There is nothing of that id */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            detail: string;
                            parameter?: string;
                            status: number;
                            title: string;
                            type: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/engagements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Dealings between hosts and outside powers */
        get: {
            parameters: {
                query?: {
                    host?: string;
                    knownAt?: string;
                    sponsor?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Dealings between hosts and outside powers */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            citations: {
                                documentId: string | null;
                                endnote: number | null;
                                field: string;
                                note: string | null;
                                /** @enum {string} */
                                origin: "document" | "editor" | "derived";
                            }[];
                            from: {
                                earliest: string | null;
                                latest: string | null;
                            };
                            host: string;
                            id: string;
                            kind: string;
                            sponsor: string;
                            /** @enum {string} */
                            state: "ongoing" | "ending" | "ended" | "reported" | "announced";
                            title: string;
                            to: {
                                earliest: string | null;
                                latest: string | null;
                            };
                        }[];
                    };
                };
                /** @description A parameter is not valid; `parameter` names it */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            detail: string;
                            parameter?: string;
                            status: number;
                            title: string;
                            type: string;
                        };
                    };
                };
                /** @description There is nothing of that id */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            detail: string;
                            parameter?: string;
                            status: number;
                            title: string;
                            type: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Events as GeoJSON features, a page at a time */
        get: {
            parameters: {
                query?: {
                    actor?: string;
                    admin1?: string;
                    bbox?: string;
                    class?: "V" | "SJ" | "CT" | "SF";
                    country?: string;
                    cursor?: string;
                    dataset?: string;
                    datetime?: string;
                    from?: string;
                    knownAt?: string;
                    limit?: number;
                    to?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Events as GeoJSON features, a page at a time */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/geo+json": {
                            attribution: string;
                            features: {
                                geometry: {
                                    coordinates: [
                                        number,
                                        number
                                    ];
                                    /** @constant */
                                    type: "Point";
                                } | null;
                                id: string;
                                properties: {
                                    actors: {
                                        id: string | null;
                                        ideology: ("salafi_jihadi" | "separatist" | "none") | null;
                                        name: string;
                                        /** @enum {string} */
                                        role: "side_a" | "side_b" | "associated_a" | "associated_b";
                                        stated: string;
                                        type: ("state_forces" | "auxiliary" | "foreign_force" | "peacekeeping" | "joint_force" | "private_military" | "armed_group" | "communal_militia" | "civilians" | "unidentified") | null;
                                    }[];
                                    admin1: string | null;
                                    admin2: string | null;
                                    civilians: number | null;
                                    classes: ("V" | "SJ" | "CT" | "SF")[];
                                    codeStatus: ("clear" | "not_clear") | null;
                                    country: string | null;
                                    dataset: string;
                                    /** Format: date */
                                    dateEnd: string;
                                    /** @enum {string} */
                                    datePrecision: "day" | "days" | "week" | "month" | "longer";
                                    /** Format: date */
                                    dateStart: string;
                                    fatalities: {
                                        best: number | null;
                                        high: number | null;
                                        low: number | null;
                                    };
                                    finerUnit: string | null;
                                    flags: ("best_above_high" | "low_above_best" | "sources_not_counted" | "country_mismatch" | "admin1_mismatch" | "admin1_renamed" | "country_unknown" | "at_sea" | "coordinates_from_gazetteer" | "key_from_content" | "synthetic")[];
                                    /** @enum {string} */
                                    geoPrecision: "exact" | "near" | "district" | "province" | "area" | "country" | "unknown";
                                    id: string;
                                    place: string | null;
                                    revision: number;
                                    sourceId: string;
                                    sourceList: {
                                        date: string | null;
                                        publisher: string | null;
                                        title: string | null;
                                    }[];
                                    sources: number | null;
                                    synthetic: boolean;
                                    type: string;
                                };
                                /** @constant */
                                type: "Feature";
                            }[];
                            links: {
                                href: string;
                                /** @constant */
                                rel: "next";
                                type: string;
                            }[];
                            numberMatched: number;
                            numberReturned: number;
                            /** @constant */
                            type: "FeatureCollection";
                        };
                    };
                };
                /** @description A parameter is not valid; `parameter` names it */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            detail: string;
                            parameter?: string;
                            status: number;
                            title: string;
                            type: string;
                        };
                    };
                };
                /** @description There is nothing of that id */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            detail: string;
                            parameter?: string;
                            status: number;
                            title: string;
                            type: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/events.arrow": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All events of a dataset as one Arrow IPC stream, sorted by date. With since (an earlier answer's x-hash): the events that came (change = 1) and went (-1), where the header x-since repeats it */
        get: {
            parameters: {
                query?: {
                    dataset?: string;
                    hash?: string;
                    knownAt?: string;
                    since?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description All events of a dataset as one Arrow IPC stream, sorted by date. With since (an earlier answer's x-hash): the events that came (change = 1) and went (-1), where the header x-since repeats it */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.apache.arrow.stream": unknown;
                    };
                };
                /** @description A parameter is not valid; `parameter` names it */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            detail: string;
                            parameter?: string;
                            status: number;
                            title: string;
                            type: string;
                        };
                    };
                };
                /** @description There is nothing of that id */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            detail: string;
                            parameter?: string;
                            status: number;
                            title: string;
                            type: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The events of a choice as a file: CSV (with hxl=1, a row of HXL tags), GeoJSON, Parquet or Arrow */
        get: {
            parameters: {
                query?: {
                    actor?: string;
                    area?: string;
                    class?: "V" | "SJ" | "CT" | "SF";
                    country?: string;
                    dataset?: string;
                    deaths?: string;
                    format?: "csv" | "geojson" | "parquet" | "arrow";
                    from?: string;
                    hxl?: "0" | "1";
                    knownAt?: string;
                    precision?: string;
                    region?: string;
                    status?: "clear" | "not_clear";
                    to?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The events of a choice as a file: CSV (with hxl=1, a row of HXL tags), GeoJSON, Parquet or Arrow */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/csv": unknown;
                    };
                };
                /** @description A parameter is not valid; `parameter` names it */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            detail: string;
                            parameter?: string;
                            status: number;
                            title: string;
                            type: string;
                        };
                    };
                };
                /** @description There is nothing of that id */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            detail: string;
                            parameter?: string;
                            status: number;
                            title: string;
                            type: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/export/columns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The data dictionary of exported events: each column with its type, what it holds and its HXL tag */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The data dictionary of exported events: each column with its type, what it holds and its HXL tag */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            description: string;
                            hxl: string;
                            name: string;
                            /** @enum {string} */
                            type: "text" | "integer" | "decimal" | "date" | "boolean";
                        }[];
                    };
                };
                /** @description A parameter is not valid; `parameter` names it */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            detail: string;
                            parameter?: string;
                            status: number;
                            title: string;
                            type: string;
                        };
                    };
                };
                /** @description There is nothing of that id */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            detail: string;
                            parameter?: string;
                            status: number;
                            title: string;
                            type: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/forces": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Forces by host, as of a date in the world */
        get: {
            parameters: {
                query?: {
                    asOf?: string;
                    host?: string;
                    knownAt?: string;
                    sponsor?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Forces by host, as of a date in the world */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            citations: {
                                documentId: string | null;
                                endnote: number | null;
                                field: string;
                                note: string | null;
                                /** @enum {string} */
                                origin: "document" | "editor" | "derived";
                            }[];
                            force: string;
                            from: {
                                earliest: string | null;
                                latest: string | null;
                            };
                            host: string;
                            id: string;
                            sponsor: string | null;
                            /** @enum {string} */
                            status: "present" | "concentrated" | "leaving" | "suspended" | "withdrawn" | "ended" | "left" | "prospective" | "avoided";
                            strengths: {
                                best: number | null;
                                cite: {
                                    documentId: string | null;
                                    endnote: number | null;
                                    field: string;
                                    note: string | null;
                                    /** @enum {string} */
                                    origin: "document" | "editor" | "derived";
                                }[];
                                /** @enum {string} */
                                countKind: "authorised" | "planned" | "sought" | "deployed" | "staff" | "recruited" | "estimated";
                                date: {
                                    earliest: string | null;
                                    latest: string | null;
                                };
                                high: number | null;
                                low: number | null;
                            }[];
                            to: {
                                earliest: string | null;
                                latest: string | null;
                            };
                            /** @enum {string} */
                            type: "foreign_military" | "peacekeeping" | "private_military" | "cooperation" | "partnership" | "training" | "joint_force" | "auxiliary" | "state" | "armed_group";
                        }[];
                    };
                };
                /** @description A parameter is not valid; `parameter` names it */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            detail: string;
                            parameter?: string;
                            status: number;
                            title: string;
                            type: string;
                        };
                    };
                };
                /** @description There is nothing of that id */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            detail: string;
                            parameter?: string;
                            status: number;
                            title: string;
                            type: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/forecasts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Forecasts of a region's months as they were frozen, with what came of them and their scores */
        get: {
            parameters: {
                query?: {
                    class?: "V" | "SJ" | "CT";
                    dataset?: string | null;
                    horizon?: number | null;
                    knownAt?: string;
                    measure?: "events" | "deaths";
                    region?: string | null;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Forecasts of a region's months as they were frozen, with what came of them and their scores */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            class: "V" | "SJ" | "CT";
                            dataset: {
                                attribution: string;
                                id: string;
                                licence: string;
                                name: string;
                                synthetic: boolean;
                            };
                            ledger: {
                                /** Format: date-time */
                                frozenAt: string;
                                hash: string;
                                id: string;
                                isRolledBack: boolean;
                                /** @enum {string} */
                                model: "conflictology" | "nb12" | "challenger";
                                months: {
                                    ahead: number;
                                    came: number | null;
                                    high50: number;
                                    high90: number;
                                    low50: number;
                                    low90: number;
                                    median: number;
                                    month: string;
                                }[];
                                revision: number;
                                score: {
                                    crps: number;
                                    ign: number;
                                    inside90: number;
                                    mis: number;
                                    months: number;
                                } | null;
                                version: number;
                            }[];
                            /** @enum {string} */
                            measure: "events" | "deaths";
                            record: {
                                calibration: {
                                    active: number;
                                    activeShare: number | null;
                                    level: number;
                                    months: number;
                                    share: number | null;
                                }[];
                                regions: number;
                                skill: {
                                    ahead: number;
                                    crps: number;
                                    floor: number;
                                    high: number | null;
                                    low: number | null;
                                    months: number;
                                    skill: number | null;
                                }[];
                            };
                            region: {
                                id: string;
                                name: string;
                            };
                            revision: number;
                            why: ("few_months" | "gap" | "few_active" | "not_forecast") | null;
                        };
                    };
                };
                /** @description A parameter is not valid; `parameter` names it */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            detail: string;
                            parameter?: string;
                            status: number;
                            title: string;
                            type: string;
                        };
                    };
                };
                /** @description There is nothing of that id */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            detail: string;
                            parameter?: string;
                            status: number;
                            title: string;
                            type: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/forecasts.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The ledger of a region's forecasts as CSV: a row a forecast and month, with what the month came to */
        get: {
            parameters: {
                query?: {
                    class?: "V" | "SJ" | "CT";
                    dataset?: string | null;
                    horizon?: number | null;
                    knownAt?: string;
                    measure?: "events" | "deaths";
                    region?: string | null;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The ledger of a region's forecasts as CSV: a row a forecast and month, with what the month came to */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/csv": unknown;
                    };
                };
                /** @description A parameter is not valid; `parameter` names it */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            detail: string;
                            parameter?: string;
                            status: number;
                            title: string;
                            type: string;
                        };
                    };
                };
                /** @description There is nothing of that id */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            detail: string;
                            parameter?: string;
                            status: number;
                            title: string;
                            type: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/indicators": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Definitions of all indicators */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Definitions of all indicators */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            bounds: string;
                            id: string;
                            ofEvents: {
                                interval: ("day" | "week" | "month" | "quarter" | "year") | null;
                            } | null;
                            text: {
                                exclusions: string;
                                formula: string;
                                inputs: string;
                                name: string;
                                nullMeaning: string;
                                source: string;
                            };
                            unit: string;
                            version: number;
                        }[];
                    };
                };
                /** @description A parameter is not valid; `parameter` names it */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            detail: string;
                            parameter?: string;
                            status: number;
                            title: string;
                            type: string;
                        };
                    };
                };
                /** @description There is nothing of that id */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            detail: string;
                            parameter?: string;
                            status: number;
                            title: string;
                            type: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/indicators/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The points of an indicator for a region and dataset */
        get: {
            parameters: {
                query?: {
                    actor?: string | null;
                    area?: string;
                    class?: "V" | "SJ" | "CT" | "SF";
                    dataset?: string | null;
                    from?: string | null;
                    interval?: "day" | "week" | "month" | "quarter" | "year";
                    knownAt?: string;
                    region?: string | null;
                    to?: string | null;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The points of an indicator for a region and dataset */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            bounds: string;
                            dataset: string;
                            id: string;
                            points: {
                                coveredDays: number;
                                days: number;
                                high: number | null;
                                isSelection: boolean;
                                low: number | null;
                                parts: {
                                    [key: string]: number | string | null;
                                };
                                /** Format: date */
                                period: string;
                                provisional: boolean;
                                value: number | null;
                            }[];
                            region: string;
                            revision: number;
                            unit: string;
                            version: number;
                        };
                    };
                };
                /** @description A parameter is not valid; `parameter` names it */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            detail: string;
                            parameter?: string;
                            status: number;
                            title: string;
                            type: string;
                        };
                    };
                };
                /** @description There is nothing of that id */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            detail: string;
                            parameter?: string;
                            status: number;
                            title: string;
                            type: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/indicators/{id}/explanation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One value of an indicator with its formula, what it read and left out, and another dataset beside it */
        get: {
            parameters: {
                query?: {
                    actor?: string | null;
                    area?: string;
                    beside?: string | null;
                    class?: "V" | "SJ" | "CT" | "SF";
                    dataset?: string | null;
                    from?: string | null;
                    interval?: "day" | "week" | "month" | "quarter" | "year";
                    knownAt?: string;
                    period?: (string | "span") | null;
                    region?: string | null;
                    to?: string | null;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description One value of an indicator with its formula, what it read and left out, and another dataset beside it */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            actor: string | null;
                            beside: {
                                dataset: {
                                    attribution: string;
                                    coverage: {
                                        /** Format: date */
                                        from: string;
                                        /** @enum {string} */
                                        kind: "complete" | "partial";
                                        /** Format: date */
                                        to: string;
                                    }[];
                                    id: string;
                                    imported: {
                                        /** Format: date-time */
                                        recordedAt: string;
                                        revision: number;
                                    } | null;
                                    licence: string;
                                    name: string;
                                    synthetic: boolean;
                                };
                                divergence: {
                                    correlation: number | null;
                                    furthest: {
                                        first: number;
                                        other: number;
                                        /** Format: date */
                                        period: string;
                                    } | null;
                                    opposed: number;
                                    periods: number;
                                    provisional: number;
                                    ratio: number | null;
                                    steps: number;
                                };
                                points: {
                                    coveredDays: number;
                                    days: number;
                                    high: number | null;
                                    isSelection: boolean;
                                    low: number | null;
                                    parts: {
                                        [key: string]: number | string | null;
                                    };
                                    /** Format: date */
                                    period: string;
                                    provisional: boolean;
                                    value: number | null;
                                }[];
                            } | null;
                            bounds: string;
                            /** @enum {string} */
                            class: "V" | "SJ" | "CT" | "SF";
                            classesVersion: number;
                            dataset: {
                                attribution: string;
                                coverage: {
                                    /** Format: date */
                                    from: string;
                                    /** @enum {string} */
                                    kind: "complete" | "partial";
                                    /** Format: date */
                                    to: string;
                                }[];
                                id: string;
                                imported: {
                                    /** Format: date-time */
                                    recordedAt: string;
                                    revision: number;
                                } | null;
                                licence: string;
                                name: string;
                                synthetic: boolean;
                            };
                            explained: {
                                admin1: string[] | null;
                                class: ("V" | "SJ" | "CT" | "SF") | null;
                                readonly countries: string[];
                                expected: {
                                    high: number;
                                    low: number;
                                    value: number;
                                } | null;
                                /** Format: date */
                                from: string;
                                isOnMap: boolean;
                                isSpan: boolean;
                                leftOut: {
                                    coarse: number;
                                    datedLoosely: number;
                                    deathsNotStated: number;
                                    withdrawn: number;
                                };
                                notes: {
                                    coding: {
                                        clear: number;
                                        notClear: number;
                                    };
                                    datedLoosely: {
                                        deaths: number | null;
                                        events: number;
                                    };
                                    unplaced: number;
                                    unresolved: {
                                        events: number;
                                        names: {
                                            events: number;
                                            name: string;
                                        }[];
                                    };
                                };
                                point: {
                                    coveredDays: number;
                                    days: number;
                                    high: number | null;
                                    isSelection: boolean;
                                    low: number | null;
                                    parts: {
                                        [key: string]: number | string | null;
                                    };
                                    /** Format: date */
                                    period: string;
                                    provisional: boolean;
                                    value: number | null;
                                };
                                /** Format: date */
                                to: string;
                                totals: {
                                    civilians: number | null;
                                    civilianTargeting: number;
                                    covered: boolean;
                                    coveredDays: number;
                                    days: number;
                                    events: number;
                                    eventsWithDeaths: number;
                                    fatalitiesBest: number | null;
                                    fatalitiesHigh: number | null;
                                    fatalitiesLow: number | null;
                                    isSelection: boolean;
                                    /** Format: date */
                                    period: string;
                                    provisional: boolean;
                                    securityForce: number;
                                    securityForceFatalities: number | null;
                                    violence: number;
                                    violenceFatalities: number | null;
                                } | null;
                            } | null;
                            id: string;
                            /** @enum {string} */
                            interval: "day" | "week" | "month" | "quarter" | "year";
                            isOfSums: boolean;
                            points: {
                                coveredDays: number;
                                days: number;
                                high: number | null;
                                isSelection: boolean;
                                low: number | null;
                                parts: {
                                    [key: string]: number | string | null;
                                };
                                /** Format: date */
                                period: string;
                                provisional: boolean;
                                value: number | null;
                            }[];
                            region: {
                                readonly countries: string[];
                                id: string;
                                name: string;
                            };
                            revision: number;
                            text: {
                                exclusions: string;
                                formula: string;
                                inputs: string;
                                name: string;
                                nullMeaning: string;
                                source: string;
                            };
                            unit: string;
                            version: number;
                        };
                    };
                };
                /** @description A parameter is not valid; `parameter` names it */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            detail: string;
                            parameter?: string;
                            status: number;
                            title: string;
                            type: string;
                        };
                    };
                };
                /** @description There is nothing of that id */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            detail: string;
                            parameter?: string;
                            status: number;
                            title: string;
                            type: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/matches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Pairs of events of two datasets that stand for the same event, with how much of each dataset the other has too */
        get: {
            parameters: {
                query: {
                    a: string;
                    b: string;
                    days?: number;
                    from: string;
                    km?: number;
                    knownAt?: string;
                    region?: string;
                    to: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Pairs of events of two datasets that stand for the same event, with how much of each dataset the other has too */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: date */
                            from: string;
                            isWithin: boolean;
                            pairs: {
                                a: {
                                    dataset: string;
                                    /** Format: date */
                                    dateEnd: string;
                                    /** Format: date */
                                    dateStart: string;
                                    fatalities: {
                                        best: number | null;
                                        high: number | null;
                                        low: number | null;
                                    };
                                    /** @enum {string} */
                                    geoPrecision: "exact" | "near" | "district" | "province" | "area" | "country" | "unknown";
                                    id: string;
                                    place: string | null;
                                    sides: string;
                                    sourceId: string;
                                    type: string;
                                };
                                b: {
                                    dataset: string;
                                    /** Format: date */
                                    dateEnd: string;
                                    /** Format: date */
                                    dateStart: string;
                                    fatalities: {
                                        best: number | null;
                                        high: number | null;
                                        low: number | null;
                                    };
                                    /** @enum {string} */
                                    geoPrecision: "exact" | "near" | "district" | "province" | "area" | "country" | "unknown";
                                    id: string;
                                    place: string | null;
                                    sides: string;
                                    sourceId: string;
                                    type: string;
                                };
                                days: number;
                                decision: {
                                    /** Format: date-time */
                                    decidedAt: string;
                                    /** @enum {string} */
                                    decision: "confirmed" | "refused";
                                    reason: string;
                                } | null;
                                km: number;
                                score: number;
                            }[];
                            region: {
                                id: string;
                                name: string;
                            };
                            revision: number;
                            sources: {
                                dataset: {
                                    attribution: string;
                                    id: string;
                                    licence: string;
                                    name: string;
                                    synthetic: boolean;
                                };
                                deaths: number;
                                events: number;
                                matched: number;
                                matchedDeaths: number;
                                unmatched: {
                                    coarse: number;
                                    no_death: number;
                                    no_named_side: number;
                                    not_known: number;
                                };
                            }[];
                            sweep: {
                                days: number;
                                km: number;
                                matches: number;
                            }[];
                            /** Format: date */
                            to: string;
                            window: {
                                days: number;
                                km: number;
                            };
                        };
                    };
                };
                /** @description A parameter is not valid; `parameter` names it */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            detail: string;
                            parameter?: string;
                            status: number;
                            title: string;
                            type: string;
                        };
                    };
                };
                /** @description There is nothing of that id */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            detail: string;
                            parameter?: string;
                            status: number;
                            title: string;
                            type: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/milestones": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Milestones with their dates as exactly as known */
        get: {
            parameters: {
                query?: {
                    knownAt?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Milestones with their dates as exactly as known */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            citations: {
                                documentId: string | null;
                                endnote: number | null;
                                field: string;
                                note: string | null;
                                /** @enum {string} */
                                origin: "document" | "editor" | "derived";
                            }[];
                            countries: string[];
                            date: {
                                earliest: string | null;
                                latest: string | null;
                            };
                            id: string;
                            kind: string;
                            note: string | null;
                            parties: string[];
                            place: string | null;
                            title: string;
                        }[];
                    };
                };
                /** @description A parameter is not valid; `parameter` names it */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            detail: string;
                            parameter?: string;
                            status: number;
                            title: string;
                            type: string;
                        };
                    };
                };
                /** @description There is nothing of that id */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            detail: string;
                            parameter?: string;
                            status: number;
                            title: string;
                            type: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pivot": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The events of a choice counted by two dimensions, such as actor and month, as CSV */
        get: {
            parameters: {
                query?: {
                    actor?: string;
                    area?: string;
                    class?: "V" | "SJ" | "CT" | "SF";
                    columns?: "actor" | "country" | "region" | "district" | "type" | "month" | "year";
                    country?: string;
                    dataset?: string;
                    deaths?: string;
                    from?: string;
                    knownAt?: string;
                    measure?: "events" | "deaths";
                    precision?: string;
                    region?: string;
                    rows?: "actor" | "country" | "region" | "district" | "type" | "month" | "year";
                    status?: "clear" | "not_clear";
                    to?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The events of a choice counted by two dimensions, such as actor and month, as CSV */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/csv": unknown;
                    };
                };
                /** @description A parameter is not valid; `parameter` names it */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            detail: string;
                            parameter?: string;
                            status: number;
                            title: string;
                            type: string;
                        };
                    };
                };
                /** @description There is nothing of that id */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            detail: string;
                            parameter?: string;
                            status: number;
                            title: string;
                            type: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/regions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Countries, their units with names and place codes by date, groups and named areas */
        get: {
            parameters: {
                query?: {
                    knownAt?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Countries, their units with names and place codes by date, groups and named areas */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            /** @enum {string} */
                            kind: "country" | "admin1" | "admin2" | "group" | "named_area";
                            members: string[];
                            name: string;
                            parent: string | null;
                            replaces: string | null;
                            versions: {
                                name: string;
                                pcode: string | null;
                                validFrom: string | null;
                                validTo: string | null;
                            }[];
                        }[];
                    };
                };
                /** @description A parameter is not valid; `parameter` names it */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            detail: string;
                            parameter?: string;
                            status: number;
                            title: string;
                            type: string;
                        };
                    };
                };
                /** @description There is nothing of that id */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            detail: string;
                            parameter?: string;
                            status: number;
                            title: string;
                            type: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/regions/at": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Country, region and province of a point or place, by the boundaries of a day */
        get: {
            parameters: {
                query?: {
                    country?: string;
                    date?: string;
                    lat?: string;
                    lon?: string;
                    place?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Country, region and province of a point or place, by the boundaries of a day */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            admin1: {
                                id: string;
                                isApproximate: boolean;
                                name: string;
                                pcode: string | null;
                            } | null;
                            admin2: {
                                id: string;
                                isApproximate: boolean;
                                name: string;
                                pcode: string | null;
                            } | null;
                            country: string | null;
                            /** Format: date */
                            date: string;
                            latitude: number;
                            longitude: number;
                        };
                    };
                };
                /** @description A parameter is not valid; `parameter` names it */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            detail: string;
                            parameter?: string;
                            status: number;
                            title: string;
                            type: string;
                        };
                    };
                };
                /** @description There is nothing of that id */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            detail: string;
                            parameter?: string;
                            status: number;
                            title: string;
                            type: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/routes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Smuggling and trafficking routes */
        get: {
            parameters: {
                query?: {
                    knownAt?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Smuggling and trafficking routes */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            actors: string[];
                            citations: {
                                documentId: string | null;
                                endnote: number | null;
                                field: string;
                                note: string | null;
                                /** @enum {string} */
                                origin: "document" | "editor" | "derived";
                            }[];
                            countries: string[];
                            from: {
                                earliest: string | null;
                                latest: string | null;
                            };
                            geometry: unknown;
                            geometrySource: string | null;
                            id: string;
                            /** @enum {string} */
                            kind: "area" | "site" | "route";
                            name: string;
                            regionId: string | null;
                            status: string;
                        }[];
                    };
                };
                /** @description A parameter is not valid; `parameter` names it */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            detail: string;
                            parameter?: string;
                            status: number;
                            title: string;
                            type: string;
                        };
                    };
                };
                /** @description There is nothing of that id */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            detail: string;
                            parameter?: string;
                            status: number;
                            title: string;
                            type: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/series": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Series of values that sources state, such as gold output */
        get: {
            parameters: {
                query?: {
                    knownAt?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Series of values that sources state, such as gold output */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            from: string | null;
                            id: string;
                            /** @enum {string} */
                            interval: "day" | "week" | "month" | "quarter" | "year";
                            name: string;
                            regions: string[];
                            to: string | null;
                            unit: string;
                            values: number;
                        }[];
                    };
                };
                /** @description A parameter is not valid; `parameter` names it */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            detail: string;
                            parameter?: string;
                            status: number;
                            title: string;
                            type: string;
                        };
                    };
                };
                /** @description There is nothing of that id */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            detail: string;
                            parameter?: string;
                            status: number;
                            title: string;
                            type: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/series/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The values of a stated series for a region, with their sources and, if requested, an indicator of events beside them */
        get: {
            parameters: {
                query?: {
                    beside?: string | null;
                    class?: "V" | "SJ" | "CT" | "SF";
                    dataset?: string | null;
                    from?: string;
                    knownAt?: string;
                    region?: string | null;
                    to?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The values of a stated series for a region, with their sources and, if requested, an indicator of events beside them */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            beside: {
                                /** @enum {string} */
                                class: "V" | "SJ" | "CT" | "SF";
                                dataset: {
                                    attribution: string;
                                    id: string;
                                    licence: string;
                                    name: string;
                                    synthetic: boolean;
                                };
                                divergence: {
                                    correlation: number | null;
                                    furthest: {
                                        first: number;
                                        other: number;
                                        /** Format: date */
                                        period: string;
                                    } | null;
                                    opposed: number;
                                    periods: number;
                                    provisional: number;
                                    ratio: number | null;
                                    steps: number;
                                };
                                indicator: {
                                    id: string;
                                    name: string;
                                    unit: string;
                                    version: number;
                                };
                                points: {
                                    coveredDays: number;
                                    days: number;
                                    high: number | null;
                                    isSelection: boolean;
                                    low: number | null;
                                    parts: {
                                        [key: string]: number | string | null;
                                    };
                                    /** Format: date */
                                    period: string;
                                    provisional: boolean;
                                    value: number | null;
                                }[];
                            } | null;
                            id: string;
                            /** @enum {string} */
                            interval: "day" | "week" | "month" | "quarter" | "year";
                            name: string;
                            points: {
                                coveredDays: number;
                                days: number;
                                high: number | null;
                                isSelection: boolean;
                                low: number | null;
                                parts: {
                                    [key: string]: number | string | null;
                                };
                                /** Format: date */
                                period: string;
                                provisional: boolean;
                                region: string;
                                source: string | null;
                                value: number | null;
                            }[];
                            region: {
                                id: string;
                                name: string;
                            };
                            regions: {
                                id: string;
                                name: string;
                            }[];
                            revision: number;
                            series: {
                                from: string | null;
                                id: string;
                                /** @enum {string} */
                                interval: "day" | "week" | "month" | "quarter" | "year";
                                name: string;
                                regions: string[];
                                to: string | null;
                                unit: string;
                                values: number;
                            };
                            source: string;
                            sources: string[];
                            unit: string;
                        };
                    };
                };
                /** @description A parameter is not valid; `parameter` names it */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            detail: string;
                            parameter?: string;
                            status: number;
                            title: string;
                            type: string;
                        };
                    };
                };
                /** @description There is nothing of that id */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            detail: string;
                            parameter?: string;
                            status: number;
                            title: string;
                            type: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sites": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sites */
        get: {
            parameters: {
                query?: {
                    knownAt?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Sites */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            actors: string[];
                            citations: {
                                documentId: string | null;
                                endnote: number | null;
                                field: string;
                                note: string | null;
                                /** @enum {string} */
                                origin: "document" | "editor" | "derived";
                            }[];
                            countries: string[];
                            from: {
                                earliest: string | null;
                                latest: string | null;
                            };
                            geometry: unknown;
                            geometrySource: string | null;
                            id: string;
                            /** @enum {string} */
                            kind: "area" | "site" | "route";
                            name: string;
                            regionId: string | null;
                            status: string;
                        }[];
                    };
                };
                /** @description A parameter is not valid; `parameter` names it */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            detail: string;
                            parameter?: string;
                            status: number;
                            title: string;
                            type: string;
                        };
                    };
                };
                /** @description There is nothing of that id */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            detail: string;
                            parameter?: string;
                            status: number;
                            title: string;
                            type: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/zones": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Zones of an actor in a month, with author, source and confidence, and their difference from an earlier month */
        get: {
            parameters: {
                query?: {
                    actor?: string;
                    before?: string;
                    knownAt?: string;
                    month?: string;
                    scale?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Zones of an actor in a month, with author, source and confidence, and their difference from an earlier month */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            actors: {
                                id: string;
                                name: string;
                                scales: string[];
                            }[];
                            revision: number;
                            scales: {
                                classes: string[];
                                id: string;
                                name: string;
                                note: string | null;
                            }[];
                            shown: {
                                actor: {
                                    id: string;
                                    name: string;
                                };
                                before: string;
                                difference: {
                                    classes: {
                                        after: number;
                                        before: number;
                                        class: string;
                                        gained: number;
                                        lost: number;
                                    }[];
                                    gained: unknown;
                                    gainedInside: {
                                        named: {
                                            country: string;
                                            name: string;
                                            population: number | null;
                                        }[];
                                        people: number | null;
                                        peopleNotStated: number;
                                        routes: {
                                            km: number;
                                            name: string;
                                        }[];
                                        sites: {
                                            name: string;
                                        }[];
                                        towns: number;
                                    };
                                    lost: unknown;
                                    lostInside: {
                                        named: {
                                            country: string;
                                            name: string;
                                            population: number | null;
                                        }[];
                                        people: number | null;
                                        peopleNotStated: number;
                                        routes: {
                                            km: number;
                                            name: string;
                                        }[];
                                        sites: {
                                            name: string;
                                        }[];
                                        towns: number;
                                    };
                                    moves: {
                                        from: string | null;
                                        km2: number;
                                        to: string | null;
                                    }[];
                                    whole: {
                                        after: number;
                                        before: number;
                                        gained: number;
                                        lost: number;
                                    };
                                } | null;
                                ground: {
                                    class: string;
                                    geometry: unknown;
                                }[];
                                history: {
                                    classes: {
                                        class: string;
                                        km2: number;
                                    }[];
                                    month: string;
                                    whole: number;
                                }[];
                                inside: {
                                    named: {
                                        country: string;
                                        name: string;
                                        population: number | null;
                                    }[];
                                    people: number | null;
                                    peopleNotStated: number;
                                    routes: {
                                        km: number;
                                        name: string;
                                    }[];
                                    sites: {
                                        name: string;
                                    }[];
                                    towns: number;
                                } | null;
                                month: string;
                                months: string[];
                                scale: {
                                    classes: string[];
                                    id: string;
                                    name: string;
                                    note: string | null;
                                };
                                unplaced: number;
                                versions: {
                                    actor: string;
                                    author: string;
                                    citations: {
                                        documentId: string | null;
                                        endnote: number | null;
                                        field: string;
                                        note: string | null;
                                        /** @enum {string} */
                                        origin: "document" | "editor" | "derived";
                                    }[];
                                    class: string;
                                    /** @enum {string} */
                                    confidence: "low" | "moderate" | "high";
                                    geometry: unknown;
                                    geometrySource: string | null;
                                    id: string;
                                    month: string;
                                    name: string;
                                    note: string | null;
                                    scale: string;
                                    synthetic: boolean;
                                    zone: string;
                                }[];
                                zones: {
                                    actor: string;
                                    age: number;
                                    author: string;
                                    citations: {
                                        documentId: string | null;
                                        endnote: number | null;
                                        field: string;
                                        note: string | null;
                                        /** @enum {string} */
                                        origin: "document" | "editor" | "derived";
                                    }[];
                                    class: string;
                                    /** @enum {string} */
                                    confidence: "low" | "moderate" | "high";
                                    geometry: unknown;
                                    geometrySource: string | null;
                                    id: string;
                                    km2: number;
                                    month: string;
                                    name: string;
                                    note: string | null;
                                    scale: string;
                                    synthetic: boolean;
                                    zone: string;
                                }[];
                            } | null;
                        };
                    };
                };
                /** @description A parameter is not valid; `parameter` names it */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            detail: string;
                            parameter?: string;
                            status: number;
                            title: string;
                            type: string;
                        };
                    };
                };
                /** @description There is nothing of that id */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            detail: string;
                            parameter?: string;
                            status: number;
                            title: string;
                            type: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: never;
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
