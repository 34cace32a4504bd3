package org.preventionportal.portal.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Role;
import org.preventionportal.portal.api.Api;
import org.preventionportal.support.Account;

/** What the entries of the navigation count, from the answer to the first page. */
class NavigationBadgesTests {

    private final NavigationBadges badges =
            new NavigationBadges(mock(Api.class), Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));

    @Test
    void campaignsToOpenAreCountedBeyondThoseThatAreListed() {
        var evaluator = new Caller(Account.EVALUATOR.id(), Set.of(Role.EVALUATOR), Set.of(), Set.of(), Set.of());
        assertThat(badges.remember(evaluator, Map.of("plannedSurveyCampaignCount", 12)))
                .containsEntry("/campaigns", 12);
    }
}
