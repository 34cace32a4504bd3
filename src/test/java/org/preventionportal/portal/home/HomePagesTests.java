package org.preventionportal.portal.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.Region;
import org.preventionportal.access.Role;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;

/** The first page says that counts are missing while the account service does not answer. */
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
}
