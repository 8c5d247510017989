const SUFFIX = /\s+(state|region|province|department|district|prefecture|county|governorate)$/;

/** A name of a unit without accents, case, marks and the word for its kind. */
export function foldUnitName(name: string): string {
	const plain = name
		.normalize("NFD")
		.replace(/\p{Mn}/gu, "")
		.toLowerCase()
		.replace(/['’]/g, "")
		.replace(/[^\p{L}\p{N}]+/gu, " ")
		.trim();
	return plain.replace(SUFFIX, "");
}
