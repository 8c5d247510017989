/**
 * True for a name that stands in for a side which the source has not identified: in UCDP's candidate releases `XXX` and the number of
 * a country, such as `XXX436` for an unidentified side in Niger.
 */
export const isPlaceholderName = (name: string): boolean => /^XXX\d+$/.test(name.trim());
