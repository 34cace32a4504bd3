package org.preventionportal.planning.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.Region;
import org.preventionportal.planning.effort.AssumedEfforts;
import org.preventionportal.planning.quarter.OfficerLoad;
import org.preventionportal.planning.quarter.Quarter;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.support.Given;
import org.preventionportal.support.Needs;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.need.Need;
import org.preventionportal.tasks.priority.PriorityPolicy;
import org.preventionportal.tasks.priority.Spread;
import org.preventionportal.tasks.priority.Weights;
import org.preventionportal.tasks.sharing.Exclusion;

/** Why a request is in a plan or out. A request of Wales takes 2 days and has 61.3 points. */
class RequestWordsTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);
    private static final Instant NOW =
            TODAY.atTime(LocalTime.NOON).atZone(LondonTime.ZONE).toInstant();
    private static final Quarter QUARTER = Quarter.of(TODAY);
    private static final PersonId OFFICER = new PersonId("officer");
    private static final PersonId MANAGER = new PersonId("manager");
    private static final SuggestionLimits NO_LIMITS = new SuggestionLimits(null, null);

    private static Task request() {
        return request(Given.need(Region.WALES));
    }

    private static Task request(Need need) {
        return Given.anyTask().request(() -> Given.position(need), MANAGER, NOW);
    }

    private static OfficerLoad free(Region region) {
        return new OfficerLoad(OFFICER, List.of(region), 5, true, 40, 10, 3, 10, false, false);
    }

    private static PlanSituation situation(Spread spread, OfficerLoad load) {
        var policy = new PriorityPolicy(1, new Weights(25, 25, 20, 15, 15), "", MANAGER, NOW);
        return new PlanSituation(
                QUARTER,
                () -> spread,
                List.of(),
                false,
                List.of(),
                false,
                List.of(load),
                AssumedEfforts.all(),
                () -> policy,
                TODAY);
    }

    private static String words(
            Task request, @Nullable PlannedDecision planned, PlanSituation situation, SuggestionLimits limits) {
        var effect = new PlanEffect(situation, situation, List.of(request()), limits);
        return new RequestWords(request, MissedTargets.of(request, planned, TODAY, QUARTER), effect)
                .explanation(planned);
    }

    private static String unplanned(Task request, Region covered, SuggestionLimits limits) {
        return words(request, null, situation(new Spread(Map.of(), Map.of()), free(covered)), limits);
    }

    @Test
    void aLimitOfTheSuggestionIsNamedOnceItIsReached() {
        String room = "There is room: it takes about 2 days, and an officer has 20 days free.";
        assertThat(unplanned(request(), Region.WALES, NO_LIMITS)).isEqualTo(room);
        assertThat(unplanned(request(), Region.WALES, new SuggestionLimits(2, 0)))
                .isEqualTo(room);
        assertThat(unplanned(request(), Region.WALES, new SuggestionLimits(1, null)))
                .isEqualTo("Out: the last suggestion was limited to 1 request of one region, and the plan accepts 1 of"
                        + " Wales. " + room);
    }

    @Test
    void theLimitWithoutIntelligenceIsNamedForWhatHasNone() {
        var ungraded = request(Needs.without(Given.need(Region.WALES), "intelligence"));
        assertThat(unplanned(ungraded, Region.WALES, new SuggestionLimits(null, 0)))
                .startsWith("Out: the last suggestion was limited to 0 requests without intelligence, and the plan"
                        + " accepts 0. There is room");
    }

    /** A task that nobody requested has no score. */
    @Test
    void aTaskWithoutAPlaceInTheQueueCountsAsWithoutIntelligence() {
        var limits = new SuggestionLimits(null, 2);
        assertThat(limits.leftWithoutIntelligence(List.of(request()))).isEqualTo(2);
        assertThat(limits.leftWithoutIntelligence(List.of(request(), Given.anyTask())))
                .isEqualTo(1);
    }

    @Test
    void whatWaitsForAnAnswerIsOut() {
        assertThat(unplanned(request().requestInformation("How many?", MANAGER, NOW), Region.WALES, NO_LIMITS))
                .isEqualTo("Out: it waits for the partner's answer and cannot be accepted before.");
    }

    @Test
    void noOfficerOfARegionIsNotAnExcludedOne() {
        Task excluding = request().exclude(Exclusion.of(OFFICER, null, "A relative.", MANAGER, NOW));
        assertThat(unplanned(excluding, Region.WALES, NO_LIMITS)).isEqualTo("Out: no officer of Wales may deliver it.");
        assertThat(unplanned(request(), Region.LONDON, NO_LIMITS)).isEqualTo("Out: no officer covers Wales.");
    }

    @ParameterizedTest
    @CsvSource({"29, more than 1 day", "30, any time", "33, any time"})
    void howFullTheRegionIsWithoutRoom(double committed, String atMost) {
        var full = new OfficerLoad(OFFICER, List.of(Region.WALES), 5, true, 40, 10, 3, committed, false, false);
        assertThat(words(request(), null, situation(new Spread(Map.of(), Map.of()), full), NO_LIMITS))
                .isEqualTo("Out: it takes about 2 days, and no officer of Wales has %s free.", atMost);
    }

    @Test
    void whatIsInHasItsPointsItsColdSpotAndItsTarget() {
        Task request = request();
        var accept = new PlannedDecision(
                request.id(), PlannedAction.ACCEPT, OFFICER, null, null, request.version(), MANAGER, NOW);
        var spread = new Spread(Map.of(Region.LONDON, 10), Map.of());
        assertThat(words(request, accept, situation(spread, free(Region.WALES)), NO_LIMITS))
                .isEqualTo("In: it has 61 points in the queue, and Wales is a cold spot. It is to be decided by"
                        + " 16 November 2026. It takes about 2 days. The officer then has 20 days left.");
    }
}
