package org.preventionportal.portal.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.Region;
import org.preventionportal.access.Role;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.Input;
import org.preventionportal.support.PageTemplates;

/** The first page says which counts are missing, and what it counts in words. */
class HomePagesTests {

    /** Only the account service could count the others. */
    private static final Input COUNTS = Input.of("toDo", null)
            .with("suspendedPartnerCount", 0)
            .with("formerOfficerCount", null)
            .with("officersWithoutDaysCount", null)
            .with("absencesWithDeputyProblemCount", 0)
            .with("partnersWithExpiredInvitationsCount", null)
            .with("partnersWithoutLeadCount", null)
            .with("accountsWithoutRoleCount", null)
            .with("unusedAccountCount", null);

    @ParameterizedTest
    @CsvSource({
        "PROGRAMME_MANAGER, officersWithoutDaysCount, true",
        "ADMIN, partnersWithoutLeadCount, true",
        "PARTNER_LEAD, unacceptedInvitationCount, true",
        "PARTNER, unacceptedInvitationCount, false",
        "EVALUATOR, officersWithoutDaysCount, false"
    })
    void whatTheReaderWouldBeToldIsMissing(Role role, String field, boolean isMissed) {
        Set<PartnerId> partners = Set.of(Given.NORTH);
        var caller = new Caller(Account.NOBODY.id(), Set.of(role), partners, partners, Set.of());

        assertThat(HomePages.isIncomplete(caller, Map.of("toDo", 1))).isEqualTo(isMissed);
        assertThat(HomePages.isIncomplete(caller, Map.of(field, 0))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"true, false", "false, true"})
    void anOfficerReadsThatTasksOfThoseWhoHaveLeftAreMissing(boolean isToDoComplete, boolean isMissed) {
        var officer = new Caller(Account.NOBODY.id(), Set.of(Role.OFFICER), Set.of(), Set.of(), Set.of(Region.WALES));

        assertThat(HomePages.isIncomplete(officer, Map.of("isToDoComplete", isToDoComplete)))
                .isEqualTo(isMissed);
    }

    @ParameterizedTest
    @CsvSource({
        "false, Nothing needs you about partners and accounts.",
        "true, Some counts of partners and accounts may be missing."
    })
    void nothingIsSaidToNeedTheReaderOnlyIfEverythingIsCounted(boolean isIncomplete, String text) {
        String html = PageTemplates.render(
                "home/home",
                "section[aria-labelledby='accounts']",
                Map.of("home", COUNTS, "counts", new HomeCounts(COUNTS), "isIncomplete", isIncomplete));

        assertThat(html.replaceAll("(?s)<h2.*?</h2>|<[^>]+>", "").strip()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            nullValues = "none",
            value = {
                "400; 264; 1; 120 of 400 tasks completed, target for 31 March 2027, with 66% of the period over."
                        + " 264 would be on course. 1 Request declined for lack of capacity 5 Requests deferred",
                "none; none; 3; 120 Tasks completed since 1 April 2026, no target"
                        + " 3 Requests declined for lack of capacity 5 Requests deferred"
            })
    void theProgrammeIsComparedWithItsTargetAndWithWhatItCouldNotMeet(
            @Nullable Integer target, @Nullable Integer onCourse, int declined, String text) {
        var programme = Input.of("days", Map.of("startsOn", "2026-04-01", "endsOn", "2027-03-31"))
                .with("percentOver", 66)
                .with("targetCount", target)
                .with("onCourseCount", onCourse)
                .with("completedCount", 120)
                .with("declinedForCapacityCount", declined);
        var home = Map.of(
                "programme", programme, "regions", List.of(Map.of("deferredCount", 2), Map.of("deferredCount", 3)));
        String html = PageTemplates.render(
                "home/home",
                "section[aria-labelledby='programme']",
                Map.of("home", home, "counts", new HomeCounts(home)));

        assertThat(html.replaceAll("(?s)<h2.*?</h2>|<[^>]+>", "").strip().replaceAll("\\s+", " "))
                .isEqualTo(text);
        assertThat(html)
                .contains("?period.startsOn=2026-04-01&amp;period.endsOn=2027-03-31&amp;topic=TASKS\"")
                .contains("?period.startsOn=2026-04-01&amp;period.endsOn=2027-03-31&amp;topic=DEMAND\"")
                .contains("\"/triage?tab=deferred\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"0; 0 Plans to comment on", "1; 1 Plan to comment on", "1234; 1,234 Plans to comment on"})
    void aNumberHasTheWordsForOneOrForMany(int number, String text) {
        String html = PageTemplates.render(
                "fragments/parts",
                "counted",
                Map.of("number", number, "singular", "Plan to comment on", "plural", "Plans to comment on"));

        assertThat(html.replaceAll("<[^>]+>", "").strip()).isEqualTo(text);
    }
}
