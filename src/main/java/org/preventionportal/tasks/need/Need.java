package org.preventionportal.tasks.need;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Region;
import org.preventionportal.platform.FieldChange;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;

/**
 * Describes what is needed, in the words of the partner. A draft may have gaps; a request has none.
 *
 * @param themes the main theme first
 * @param mainTheme the first theme again, as a field of its own so that it can be counted
 */
public record Need(
        @Nullable String title,
        @Nullable String description,
        @Nullable TaskKind kind,
        Region region,
        List<Theme> themes,
        @Nullable Theme mainTheme,
        @Nullable Aim aim,
        @Nullable Reach reach,
        @Nullable Intelligence intelligence,
        List<Prospect> prospects) {

    public Need {
        themes = Objects.requireNonNullElse(themes, List.of()); // a list need not read them
        prospects = Objects.requireNonNullElse(prospects, List.of());
    }

    /** Whether both are of the same kind, region, themes and aim: what organisations that join see. */
    public boolean isClassifiedAs(Need other) {
        return kind == other.kind && region == other.region && themes.equals(other.themes) && aim == other.aim;
    }

    /** The work that organisations share, with the words and the people of one that joined. */
    public Need sharedWith(String title, String description, Reach reach) {
        return new Need(title, description, kind, region, themes, mainTheme, aim, reach, null, List.of());
    }

    /** The same words about work of another classification. */
    public Need classifiedAs(
            @Nullable TaskKind kind, Region region, List<Theme> themes, @Nullable Aim aim, @Nullable Reach reach) {
        Theme first = themes.isEmpty() ? null : themes.getFirst();
        return new Need(title, description, kind, region, themes, first, aim, reach, intelligence, prospects);
    }

    /** Whether figures count both alike. */
    public boolean isCountedAs(Need other) {
        return kind == other.kind
                && region == other.region
                && themes.equals(other.themes)
                && aim == other.aim
                && Objects.equals(reach, other.reach);
    }

    static Need empty(Region region) {
        return new Need(null, null, null, region, List.of(), null, null, null, null, List.of());
    }

    /** What is compared with other tasks and with resources: title and description, never the intelligence. */
    public String comparedText() {
        return Stream.of(title, description).filter(Objects::nonNull).collect(Collectors.joining("\n"));
    }

    /** Whether intelligence of the need before is no longer stored or read in its region, or may be shared less. */
    public boolean withdrawsIntelligenceOf(Need before) {
        return before.intelligence != null
                && (intelligence == null || region != before.region || intelligence.withdrawsFrom(before.intelligence));
    }

    /** What a correction changes, for the history. */
    public List<FieldChange> changesTo(Need corrected) {
        return new NeedChanges(this, corrected).list();
    }

    /** What is missing for a request; empty if nothing is. */
    public List<UserError> gaps() {
        Stream<UserError> own = Stream.of(
                        gap(title, "title", "Enter a title."),
                        gap(description, "description", "Describe the need."),
                        gap(kind, "kind", "Choose what you would like us to do."),
                        gap(mainTheme, "themes", "Select the main theme."),
                        gap(aim, "aim", "Choose the change that you aim for."),
                        gap(
                                reach == null || reach.people() == 0 ? null : reach,
                                "reach",
                                "Enter how many people this would reach."))
                .flatMap(Optional::stream);
        return Stream.concat(own, intelligence == null ? Stream.empty() : intelligence.gaps())
                .toList();
    }

    /** @throws Refusal if something is missing for a request */
    public void refuseGaps() {
        refuse(gaps());
    }

    /** @throws Refusal if the words or the reach that joining a task needs are missing */
    public void refuseWithoutWords() {
        refuse(gaps().stream()
                .filter(gap -> List.of("title", "description", "reach")
                        .contains(gap.field().getLast()))
                .toList());
    }

    /** @throws Refusal if the kind of work, the themes, the aim or the reach are missing */
    public void refuseWithoutClassification() {
        refuse(gaps().stream()
                .filter(gap -> List.of("kind", "themes", "aim", "reach")
                        .contains(gap.field().getLast()))
                .map(gap -> UserError.input(gap.field().getLast(), gap.code(), gap.message()))
                .toList());
    }

    private static void refuse(List<UserError> gaps) {
        if (!gaps.isEmpty()) {
            throw new Refusal(gaps.toArray(UserError[]::new));
        }
    }

    private static Optional<UserError> gap(@Nullable Object value, String field, String advice) {
        return value == null
                ? Optional.of(UserError.input("need." + field, ErrorCode.REQUIRED, advice))
                : Optional.empty();
    }
}
