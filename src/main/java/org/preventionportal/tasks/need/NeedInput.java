package org.preventionportal.tasks.need;

import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Region;
import org.preventionportal.platform.graphql.Patch;
import org.preventionportal.platform.validation.Choices;
import org.preventionportal.safeguarding.FreeText;
import org.preventionportal.safeguarding.OneLine;
import org.springframework.graphql.data.ArgumentValue;

/**
 * Takes the fields of a need as they are entered. A field that is left out stays as it is, which is a gap in a new
 * draft; null empties it.
 */
public record NeedInput(
        ArgumentValue<@OneLine @FreeText(max = 120) String> title,
        ArgumentValue<@FreeText(max = 4000) String> description,
        ArgumentValue<TaskKind> kind,
        ArgumentValue<Region> region,
        ArgumentValue<@Choices List<Theme>> themes,
        ArgumentValue<Aim> aim,
        ArgumentValue<@Valid Reach> reach,
        ArgumentValue<@Valid Intelligence> intelligence,
        ArgumentValue<@Choices List<Prospect>> prospects) {

    /** @param home the region of the partner, used if none is given */
    public Need toNeed(Region home) {
        return applyTo(Need.empty(home), home);
    }

    /** @param home the region of the partner, used if the region is emptied */
    public Need applyTo(Need need, Region home) {
        List<Theme> ordered = Theme.ordered(orEmpty(Patch.optional(themes, need.themes())));
        Region chosen = Patch.optional(region, need.region());
        return new Need(
                Patch.stripToNull(Patch.optional(title, need.title())),
                Patch.stripToNull(Patch.optional(description, need.description())),
                Patch.optional(kind, need.kind()),
                chosen == null ? home : chosen,
                ordered,
                ordered.isEmpty() ? null : ordered.getFirst(),
                Patch.optional(aim, need.aim()),
                Patch.optional(reach, need.reach()),
                withWords(Patch.optional(intelligence, need.intelligence())),
                orEmpty(Patch.optional(prospects, need.prospects())).stream()
                        .distinct()
                        .sorted()
                        .toList());
    }

    private static @Nullable Intelligence withWords(@Nullable Intelligence given) {
        return given == null || given.isWithoutWords() ? null : given;
    }

    private static <T> List<T> orEmpty(@Nullable List<T> values) {
        return values == null ? List.of() : values;
    }
}
