package org.preventionportal.tasks.priority;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Region;
import org.preventionportal.platform.EnumWords;
import org.preventionportal.tasks.need.Aim;
import org.preventionportal.tasks.need.Intelligence;
import org.preventionportal.tasks.need.Need;
import org.preventionportal.tasks.need.Prospect;
import org.preventionportal.tasks.need.TaskKind;

/**
 * Explains a score in words, from the numbers and grades of the need only: it never repeats what somebody typed.
 *
 * @param basis what the intelligence factor is based on besides the need; null if nothing, and for partners
 * @param weights null for the requesting partner
 * @param spread null if the work for others must not be disclosed, or if the score no longer follows it
 */
record Explanation(
        Need need,
        Score score,
        @Nullable IntelligenceBasis basis,
        @Nullable Supplier<Weights> weights,
        @Nullable Supplier<Spread> spread) {

    private static final int CORROBORATED =
            Intelligence.points(Intelligence.Source.RELIABLE, Intelligence.Assessment.KNOWN_INDIRECTLY_CORROBORATED);

    List<FactorScore> factors() {
        return Arrays.stream(Factor.values())
                .map(factor -> new FactorScore(factor, Level.of(score.points(factor)), this))
                .toList();
    }

    /** The requesting partner gets no number about the work for others. */
    @Nullable
    Integer points(Factor factor) {
        return weights == null && factor == Factor.SPREAD ? null : score.points(factor);
    }

    @Nullable
    Integer weight(Factor factor) {
        return weights == null ? null : weights.get().of(factor);
    }

    String evidence(Factor factor) {
        return switch (factor) {
            case REACH -> reach();
            case IMPACT -> "Kind of work: %s. Aim: %s.".formatted(kind(), words(need.aim()));
            case INTELLIGENCE -> intelligence();
            case SUSTAINABILITY ->
                need.prospects().isEmpty()
                        ? "Nothing was named that would make the change last."
                        : "In place or planned: %s."
                                .formatted(need.prospects().stream()
                                        .map(Prospect::words)
                                        .collect(Collectors.joining(", ")));
            case SPREAD -> spread == null || need.region() == Region.NATIONAL ? spreadInWords() : counts(spread.get());
        };
    }

    private String intelligence() {
        var given = need.intelligence();
        if (basis != null && basis.points() > Score.intelligence(need)) {
            return "An entry of the threat picture. " + grade(basis.source(), basis.assessment());
        }
        var source = given == null ? null : given.source();
        var assessment = given == null ? null : given.assessment();
        return source == null || assessment == null ? "No intelligence was given." : grade(source, assessment);
    }

    private static String grade(Intelligence.Source source, Intelligence.Assessment assessment) {
        return "Source: %s. Assessment: %s.".formatted(words(source), assessment.words());
    }

    private String reach() {
        var reach = need.reach();
        if (reach == null || reach.people() == 0) {
            return "Nobody is expected to be reached.";
        }
        String groups = Stream.of(
                        people("Professionals who work directly with children and young people", reach.frontline()),
                        people("Other professionals", reach.otherProfessionals()),
                        people("Children and young people", reach.youngPeople()),
                        people("Families and the public", reach.other()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
        return String.format(Locale.UK, "People expected: %,d. %s", reach.people(), groups);
    }

    private static Optional<String> people(String group, int number) {
        return number == 0 ? Optional.empty() : Optional.of(String.format(Locale.UK, "%s: %,d.", group, number));
    }

    private String counts(Spread counted) {
        return String.format(
                Locale.UK,
                "%s has %d of the %d regional tasks accepted in the last %d days; an even share is %.1f. Its main theme has %d.",
                need.region().label(),
                counted.inRegion(need.region()),
                counted.regionalTasks(),
                Spread.DAYS,
                counted.evenShare(),
                need.mainTheme() == null ? 0 : counted.byTheme().getOrDefault(need.mainTheme(), 0));
    }

    private String spreadInWords() {
        if (need.region() == Region.NATIONAL) {
            return "National work counts as an even share.";
        }
        String share = score.regionSpread() > Spread.REGION_POINTS / 2
                ? "less than"
                : score.regionSpread() < Spread.REGION_POINTS / 2 ? "more than" : "about";
        return "%s has had %s an even share of the programme's work of the last %d days."
                .formatted(need.region().label(), share, Spread.DAYS);
    }

    String toRaise(Factor factor) {
        if (score.points(factor) == 100) {
            return "Nothing. This is the highest score.";
        }
        return switch (factor) {
            case REACH ->
                "Reaching more people, above all professionals who work directly with children and young people.";
            case IMPACT -> impactToRaise();
            case INTELLIGENCE ->
                score.intelligence() < CORROBORATED
                        ? "Intelligence from a reliable source that is known directly or corroborated."
                        : "Intelligence from a reliable source that is known directly.";
            case SUSTAINABILITY ->
                "Adding %s."
                        .formatted(Arrays.stream(Prospect.values())
                                .filter(prospect -> !need.prospects().contains(prospect))
                                .map(Prospect::words)
                                .collect(Collectors.joining(", or ")));
            case SPREAD -> spreadToRaise();
        };
    }

    /** The part of the region never changes for the whole country. */
    private String spreadToRaise() {
        if (need.region() != Region.NATIONAL) {
            return "It rises when other regions and themes receive work.";
        }
        return score.themeSpread() == Spread.THEME_POINTS
                ? "Nothing. This is the highest score of a national request."
                : "It rises when other themes receive work.";
    }

    /** Names only what has more points than the need. */
    private String impactToRaise() {
        if (need.aim() == Aim.PATHWAY_OR_POLICY) {
            return need.kind() == TaskKind.TASK_AND_FINISH_GROUP
                    ? "Deeper work, such as a pathway change."
                    : "Deeper work, such as a task-and-finish group.";
        }
        return need.aim() == Aim.PROCESS
                ? "Aiming for more lasting change, such as a new pathway or policy."
                : "Aiming for more lasting change, such as a new process, pathway or policy.";
    }

    private String kind() {
        return need.kind() == null ? "nothing named" : EnumWords.inSentence(need.kind());
    }

    private static String words(@Nullable Enum<?> value) {
        return value == null ? "nothing named" : EnumWords.of(value);
    }
}
