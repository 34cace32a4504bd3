package org.preventionportal.tasks.priority;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.preventionportal.access.Region;
import org.preventionportal.platform.EnumWords;
import org.preventionportal.tasks.need.Aim;
import org.preventionportal.tasks.need.Intelligence;
import org.preventionportal.tasks.need.Intelligence.Assessment;
import org.preventionportal.tasks.need.Intelligence.Source;
import org.preventionportal.tasks.need.Need;
import org.preventionportal.tasks.need.Prospect;
import org.preventionportal.tasks.need.Reach;
import org.preventionportal.tasks.need.TaskKind;
import org.preventionportal.tasks.need.Theme;

/** Tests that a factor has more points once the advice on how to raise it is followed. */
class ExplanationTests {

    private static final String NOTHING = "Nothing. This is the highest score.";

    @ParameterizedTest
    @EnumSource(Aim.class)
    void aimsAndKindsThatAreNamedRaiseTheImpact(Aim aim) {
        for (TaskKind kind : TaskKind.values()) {
            FactorScore impact = factor(Factor.IMPACT, need(aim, kind, null, List.of()));
            Stream<Need> higherAims = Arrays.stream(Aim.values())
                    .filter(other -> impact.toRaise().contains(EnumWords.of(other)))
                    .map(other -> need(other, kind, null, List.of()));
            Stream<Need> deeperKinds = Arrays.stream(TaskKind.values())
                    .filter(other -> impact.toRaise().contains(EnumWords.inSentence(other)))
                    .map(other -> need(aim, other, null, List.of()));
            followed(impact, Stream.concat(higherAims, deeperKinds));
        }
    }

    @ParameterizedTest
    @EnumSource(Source.class)
    void gradesThatAreNamedRaiseTheIntelligence(Source source) {
        for (Assessment assessment : Assessment.values()) {
            followIntelligence(graded(source, assessment));
        }
    }

    @Test
    void gradesThatAreNamedRaiseAnIntelligenceThatWasNotGiven() {
        followIntelligence(null);
    }

    private static void followIntelligence(@Nullable Intelligence given) {
        FactorScore factor = factor(Factor.INTELLIGENCE, need(Aim.SKILLS, TaskKind.WORKSHOP, given, List.of()));
        followed(
                factor,
                Stream.of(Assessment.KNOWN_DIRECTLY, Assessment.KNOWN_INDIRECTLY_CORROBORATED)
                        .filter(better ->
                                factor.toRaise().contains(better == Assessment.KNOWN_DIRECTLY ? "directly" : "corrob"))
                        .map(better ->
                                need(Aim.SKILLS, TaskKind.WORKSHOP, graded(Source.RELIABLE, better), List.of())));
    }

    private static Intelligence graded(Source source, Assessment assessment) {
        return new Intelligence(source, assessment, Intelligence.Handling.MAY_BE_SHARED, "So it is.", null);
    }

    @Test
    void prospectsThatAreNamedRaiseTheSustainability() {
        Prospect[] all = Prospect.values();
        for (int subset = 0; subset < (1 << all.length); subset++) {
            int chosen = subset;
            List<Prospect> given = IntStream.range(0, all.length)
                    .filter(place -> (chosen >> place) % 2 == 1)
                    .mapToObj(place -> all[place])
                    .toList();
            FactorScore factor = factor(Factor.SUSTAINABILITY, need(Aim.SKILLS, TaskKind.WORKSHOP, null, given));
            followed(
                    factor,
                    Arrays.stream(all)
                            .filter(prospect -> factor.toRaise().contains(prospect.words()))
                            .map(prospect -> need(
                                    Aim.SKILLS,
                                    TaskKind.WORKSHOP,
                                    null,
                                    Stream.concat(given.stream(), Stream.of(prospect))
                                            .distinct()
                                            .toList())));
        }
    }

    /** The part of the region is half of its points, whatever other regions receive. */
    @Test
    void nothingRaisesTheSpreadOfANationalRequestWithAllPointsOfItsTheme() {
        Need need = need(Region.NATIONAL);
        assertThat(spreadToRaise(need, Spread.THEME_POINTS))
                .isEqualTo("Nothing. This is the highest score of a national request.");
        assertThat(spreadToRaise(need, Spread.THEME_POINTS - 1)).isEqualTo("It rises when other themes receive work.");
        assertThat(spreadToRaise(need(Region.WALES), Spread.THEME_POINTS))
                .isEqualTo("It rises when other regions and themes receive work.");
    }

    private static String spreadToRaise(Need need, int themePoints) {
        Score score = Score.withoutSpread(need).under(1, Spread.REGION_POINTS / 2, themePoints);
        return new Explanation(need, score, null, null, null).toRaise(Factor.SPREAD);
    }

    /** @param followed the need after each thing that the explanation names */
    private static void followed(FactorScore before, Stream<Need> followed) {
        List<Integer> raised =
                followed.map(need -> points(factor(before.factor(), need))).toList();
        assertThat(before.toRaise().equals(NOTHING)).as(before.evidence()).isEqualTo(points(before) == 100);
        assertThat(raised.isEmpty())
                .as(before.evidence())
                .isEqualTo(before.toRaise().equals(NOTHING));
        assertThat(raised)
                .as(before.evidence() + " " + before.toRaise())
                .allSatisfy(more -> assertThat(more).isGreaterThan(points(before)));
    }

    private static int points(FactorScore factor) {
        return Objects.requireNonNull(factor.points());
    }

    private static FactorScore factor(Factor factor, Need need) {
        return FactorScore.expected(need).stream()
                .filter(expected -> expected.factor() == factor)
                .findFirst()
                .orElseThrow();
    }

    private static Need need(Aim aim, TaskKind kind, @Nullable Intelligence intelligence, List<Prospect> prospects) {
        return need(Region.WALES, aim, kind, intelligence, prospects);
    }

    private static Need need(Region region) {
        return need(region, Aim.SKILLS, TaskKind.WORKSHOP, null, List.of());
    }

    private static Need need(
            Region region, Aim aim, TaskKind kind, @Nullable Intelligence intelligence, List<Prospect> prospects) {
        return new Need(
                "A title",
                "A need",
                kind,
                region,
                List.of(Theme.DISRUPTION),
                Theme.DISRUPTION,
                aim,
                new Reach(1, 0, 0, 0, Reach.Method.ESTIMATE),
                intelligence,
                prospects);
    }
}
