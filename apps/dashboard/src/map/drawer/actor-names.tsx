import { type ActorType, type Ideology, kindOf } from "@harmattan/domain/actors/taxonomy";
import { Swatch } from "@harmattan/ui/swatch";

interface ActorNamesProps {
	of: readonly { name: string; role: string; type: ActorType | null; ideology: Ideology | null }[];
}

/** The actors of an event, each with the hue of its kind. */
export function ActorNames({ of }: ActorNamesProps) {
	return (
		<ul>
			{of.map((actor) => (
				<li key={actor.role + actor.name}>
					<Swatch kind={kindOf(actor)} /> {actor.name}
				</li>
			))}
		</ul>
	);
}
