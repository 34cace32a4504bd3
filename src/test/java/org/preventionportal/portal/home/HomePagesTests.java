package org.preventionportal.portal.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.Region;
import org.preventionportal.access.Role;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.tasks.lists.TaskToDo;

/** The first page says which counts are missing, and its links list as much as it counts. */
class HomePagesTests {

    @ParameterizedTest
    @CsvSource({
        "PROGRAMME_MANAGER, officersWithoutDays, true",
        "ADMIN, partnersWithoutLead, true",
        "PARTNER_LEAD, invitationsNotAccepted, true",
        "PARTNER, invitationsNotAccepted, false",
        "EVALUATOR, officersWithoutDays, false"
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

    @Test
    void theLinksOfManagersListAsManyDaysAsHomeCounts() {
        assertThat(HomePages.sessionDays(LocalDate.of(2026, 11, 29)))
                .hasSize(TaskToDo.SESSION_DAYS)
                .startsWith("2026-11-29", "2026-11-30", "2026-12-01");
    }
}
