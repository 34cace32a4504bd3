package org.preventionportal.tasks.need;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Region;
import org.preventionportal.platform.ErrorCode;
import org.preventionportal.platform.Refusal;
import org.preventionportal.platform.UserError;
import org.preventionportal.platform.Words;

/**
 * What is asked for, in the words of whoever asks. A draft may leave gaps; what is requested has none.
 *
 * @param themes the main one first
 * @param mainTheme the first theme again, as a field of its own to be counted by
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

    /** By which it is likened to others: those of its title and description, never of its intelligence. */
    public Words words() {
        return Words.of(title, description);
    }

    /** What still has to be filled in before this can be requested; empty if nothing. */
    public List<UserError> gaps() {
        return Stream.of(
                        gap(title, "title", "Say in a few words what you ask for."),
                        gap(description, "description", "Describe the need."),
                        gap(kind, "kind", "Choose what you would like us to do."),
                        gap(mainTheme, "themes", "Choose at least one theme."),
                        gap(aim, "aim", "Choose the change that you aim for."),
                        gap(
                                reach == null || reach.people() == 0 ? null : reach,
                                "reach",
                                "Say how many people this would reach."))
                .flatMap(Optional::stream)
                .toList();
    }

    /** @throws Refusal where something still has to be filled in */
    public void refuseGaps() {
        refuse(gaps());
    }

    /** @throws Refusal where what an organisation says in its own words to join a task is still missing */
    public void refuseWithoutWords() {
        refuse(gaps().stream()
                .filter(gap -> List.of("title", "description", "reach")
                        .contains(gap.field().getLast()))
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
