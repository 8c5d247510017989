/** The list without an item, or with it. */
export const toggled = <Item extends string>(list: readonly Item[], item: Item): Item[] =>
	list.includes(item) ? list.filter((other) => other !== item) : [...list, item];
