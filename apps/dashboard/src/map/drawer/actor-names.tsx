import { isPlaceholderName } from "@harmattan/domain/actors/placeholder";
import { type ActorType, type Ideology, kindOf } from "@harmattan/domain/actors/taxonomy";
import { Swatch } from "@harmattan/ui/swatch";
import { useTranslations } from "next-intl";

interface ActorNamesProps {
	of: readonly { name: string; stated: string; role: string; type: ActorType | null; ideology: Ideology | null }[];
	/** Also the source's words, where they are others than our actor's name. */
	withStated?: boolean;
}

/** The actors of an event, each with the hue of its kind; a side that its source has not identified says so. */
export function ActorNames({ of, withStated = false }: ActorNamesProps) {
	const t = useTranslations("map");
	return (
		<ul>
			{of.map((actor) => (
				<li key={actor.role + actor.stated}>
					<Swatch kind={kindOf(actor)} /> {actor.name}
					{isPlaceholderName(actor.stated) ? <span className="text-ink-3"> {t("notIdentified")}</span> : null}
					{withStated && actor.stated !== actor.name ? (
						<span className="text-ink-3"> {t("statedAs", { name: actor.stated })}</span>
					) : null}
				</li>
			))}
		</ul>
	);
}
