package org.preventionportal.tasks.priority;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.Region;
import org.preventionportal.tasks.need.Aim;
import org.preventionportal.tasks.need.Intelligence;
import org.preventionportal.tasks.need.Need;
import org.preventionportal.tasks.need.Prospect;
import org.preventionportal.tasks.need.Reach;
import org.preventionportal.tasks.need.TaskKind;
import org.preventionportal.tasks.need.Theme;

/** The five factors and the sum that they make. */
class ScoreTests {

    private static final Spread NOTHING_YET = new Spread(Map.of(), Map.of());
    private static final PriorityPolicy POLICY =
            new PriorityPolicy(7, new Weights(25, 25, 20, 15, 15), "", PersonId.SERVICE, Instant.EPOCH);

    @ParameterizedTest
    @CsvSource({
        "1, 0, 16",
        "5, 0, 35",
        "0, 10, 35",
        "50, 0, 67",
        "0, 999, 100",
        "500, 0, 100",
        "1000000, 0, 100",
    })
    void reachIsLogarithmicAndFrontlineProfessionalsCountTwice(int frontline, int otherProfessionals, int points) {
        var reach = new Reach(frontline, otherProfessionals, 0, 0, Reach.Method.ESTIMATE);
        assertThat(score(Aim.SKILLS, TaskKind.WORKSHOP, reach, null).reach()).isEqualTo(points);
    }

    @ParameterizedTest
    @CsvSource({
        "AWARENESS, PRESENTATION, 20",
        "SKILLS, TRAINING_SESSION, 40",
        "PRACTICE, WORKSHOP, 58",
        "PROCESS, TASK_AND_FINISH_GROUP, 83",
        "PATHWAY_OR_POLICY, PATHWAY_CHANGE, 100",
    })
    void impactIsTheChangeAimedForAndTheDepthOfTheWork(Aim aim, TaskKind kind, int points) {
        assertThat(score(aim, kind, new Reach(1, 0, 0, 0, Reach.Method.ESTIMATE), null)
                        .impact())
                .isEqualTo(points);
    }

    @ParameterizedTest
    @CsvSource({
        "RELIABLE, KNOWN_DIRECTLY, 100",
        "RELIABLE, KNOWN_INDIRECTLY_CORROBORATED, 90",
        "UNTESTED, KNOWN_INDIRECTLY, 55",
        "NOT_RELIABLE, NOT_KNOWN, 15",
        "RELIABLE, SUSPECTED_FALSE, 0",
    })
    void intelligenceIsItsGrade(Intelligence.Source source, Intelligence.Assessment assessment, int points) {
        var intelligence = new Intelligence(source, assessment, Intelligence.Handling.MAY_BE_SHARED, "So it is.", null);
        var reach = new Reach(1, 0, 0, 0, Reach.Method.ESTIMATE);
        assertThat(score(Aim.SKILLS, TaskKind.WORKSHOP, reach, intelligence).intelligence())
                .isEqualTo(points);
    }

    @Test
    void allProspectsTogetherAreAHundred() {
        assertThat(List.of(Prospect.values()).stream()
                        .mapToInt(Prospect::points)
                        .sum())
                .isEqualTo(100);
    }

    @ParameterizedTest
    @CsvSource({
        "NORTH_EAST, 70",
        "WALES, 0",
        "LONDON, 35",
        "SOUTH_WEST, 53",
        "NATIONAL, 35",
    })
    void spreadGivesMostToTheRegionThatHadLeast(Region region, int points) {
        var spread = new Spread(
                Map.of(
                        Region.WALES,
                        20,
                        Region.LONDON,
                        10,
                        Region.SOUTH_WEST,
                        5,
                        Region.EAST_MIDLANDS,
                        65,
                        Region.NATIONAL,
                        40),
                Map.of());
        assertThat(spread.regionPart(region)).isEqualTo(points);
    }

    @Test
    void themesCountByTheirShareToo() {
        var spread = new Spread(Map.of(), Map.of(Theme.COUNTY_LINES, 30, Theme.ONLINE_HARM, 5, Theme.DISRUPTION, 25));
        assertThat(spread.themePart(Theme.COUNTY_LINES)).isZero();
        assertThat(spread.themePart(Theme.ONLINE_HARM)).isEqualTo(15);
        assertThat(spread.themePart(Theme.MISSING_CHILDREN)).isEqualTo(30);
    }

    @Test
    void withoutAnyWorkYetEverybodyStandsAtTheEvenShare() {
        assertThat(NOTHING_YET.regionPart(Region.WALES)).isEqualTo(35);
        assertThat(NOTHING_YET.themePart(Theme.DISRUPTION)).isEqualTo(15);
    }

    @Test
    void thePriorityIsTheWeightedSum() {
        var score = new Score(7, 10, 20, 30, 40, 35, 15);
        assertThat(score.priority(POLICY.weights())).isEqualTo(25 * 10 + 25 * 20 + 20 * 30 + 15 * 40 + 15 * 50);
        assertThat(score.priority(new Weights(0, 0, 0, 0, 100))).isEqualTo(5000);
    }

    @Test
    void anExplanationNamesEvidenceAndWhatWouldRaiseEachFactor() {
        Need need = need(Aim.AWARENESS, TaskKind.PRESENTATION, new Reach(10, 0, 0, 0, Reach.Method.ESTIMATE), null);
        QueuePosition position = QueuePosition.of(Score.of(need, POLICY, NOTHING_YET), POLICY.weights());

        List<FactorScore> full = position.explained(need, POLICY::weights, () -> NOTHING_YET);
        assertThat(full).extracting(FactorScore::factor).containsExactly(Factor.values());
        assertThat(full).extracting(FactorScore::weight).containsExactly(25, 25, 20, 15, 15);
        assertThat(full).allSatisfy(factor -> assertThat(factor.toRaise()).isNotBlank());
        assertThat(full.get(2))
                .extracting(FactorScore::level, FactorScore::points, FactorScore::evidence)
                .containsExactly(Level.NONE, 0, "No intelligence was given.");

        List<FactorScore> redacted = position.explainedToPartner(need);
        assertThat(redacted).extracting(FactorScore::weight).containsOnlyNulls();
        assertThat(redacted.getLast().points()).isNull();
        assertThat(redacted.getLast().evidence())
                .isEqualTo("Wales has had about an even share of the programme's work of the last 90 days.");
    }

    private static Score score(Aim aim, TaskKind kind, Reach reach, @Nullable Intelligence intelligence) {
        return Score.of(need(aim, kind, reach, intelligence), POLICY, NOTHING_YET);
    }

    private static Need need(Aim aim, TaskKind kind, Reach reach, @Nullable Intelligence intelligence) {
        return new Need(
                "A title",
                "A need",
                kind,
                Region.WALES,
                List.of(Theme.DISRUPTION),
                Theme.DISRUPTION,
                aim,
                reach,
                intelligence,
                List.of());
    }
}
