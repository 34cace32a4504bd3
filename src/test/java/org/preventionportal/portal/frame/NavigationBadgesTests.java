package org.preventionportal.portal.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import com.github.benmanes.caffeine.cache.Ticker;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Region;
import org.preventionportal.access.Role;
import org.preventionportal.portal.api.Api;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.tasks.lists.TaskToDo;

/** What the entries of the navigation count, from the answer to the first page. */
class NavigationBadgesTests {

    private final NavigationBadges badges = new NavigationBadges(mock(Api.class), Ticker.disabledTicker());

    @Test
    void campaignsToOpenAreCountedBeyondThoseThatAreListed() {
        var evaluator = new Caller(Account.EVALUATOR.id(), Set.of(Role.EVALUATOR), Set.of(), Set.of(), Set.of());
        assertThat(badges.remember(evaluator, Map.of("plannedSurveyCampaignCount", 12))
                        .byPath())
                .containsEntry("/campaigns", 12);
    }

    @Test
    void reviewsAreCountedWhereTheyAreListed() {
        var officer = new Caller(
                Account.OFFICER_NORTH_EAST.id(), Set.of(Role.OFFICER), Set.of(), Set.of(), Set.of(Region.NORTH_EAST));
        var home = Map.of(
                "caseStudiesInReviewCount",
                2,
                "quarterPlansToCommentCount",
                1,
                "threatEntriesToDo",
                List.of(Map.of("toDo", "CONFIRM", "entryCount", 3), Map.of("toDo", "REVIEW", "entryCount", 1)));

        assertThat(badges.remember(officer, home).byPath())
                .containsEntry("/reports/case-studies", 2)
                .containsEntry("/planning/plans", 1)
                .containsEntry("/threats", 4);
        assertThat(badges.remember(officer, Map.of()).byPath())
                .as("what a reader may not see is null or left out")
                .containsEntry("/reports/case-studies", 0)
                .containsEntry("/planning/plans", 0)
                .containsEntry("/threats", 0);
    }

    @Test
    void aPolicyQuestionThatNobodyHasExploredIsCountedBesideEvidenceToCode() {
        var evaluator = new Caller(Account.EVALUATOR.id(), Set.of(Role.EVALUATOR), Set.of(), Set.of(), Set.of());
        assertThat(badges.remember(evaluator, Map.of("raisedPolicyQuestionCount", 2, "evidenceItemsToCodeCount", 3))
                        .byPath())
                .containsEntry("/evidence", 3)
                .containsEntry("/evidence/policy", 2);
    }

    @Test
    void whatWaitsForTheOrganisationOfAnOfficerIsCountedWhereItIsListed() {
        var home = Map.of(
                "tasksToDoCount",
                2,
                "toDo",
                List.of(
                        Map.of("toDo", "DECIDE", "taskCount", 5),
                        Map.of("toDo", "PROVIDE_INFORMATION", "taskCount", 3),
                        Map.of("toDo", "VERIFY_OUTCOME", "taskCount", 1)));
        var both = new Caller(
                Account.OFFICER_AND_PARTNER.id(),
                Set.of(Role.OFFICER, Role.PARTNER),
                Set.of(Given.NORTH),
                Set.of(),
                Set.of(Region.SOUTH_EAST));
        var member =
                new Caller(Account.PARTNER_NORTH.id(), Set.of(Role.PARTNER), Set.of(Given.NORTH), Set.of(), Set.of());

        assertThat(badges.remember(both, home).byPath())
                .containsEntry("/triage", 5)
                .containsEntry("/my-tasks", 2)
                .containsEntry("/home", 4)
                .containsEntry("/tasks", 0);
        assertThat(badges.remember(member, home).byPath())
                .containsEntry("/home", 0)
                .containsEntry("/tasks", 2);
    }

    @ParameterizedTest
    @EnumSource
    void theBadgeOfTheFirstPageCountsWhatOnlyOrganisationsCanDo(TaskToDo toDo) {
        var officer = new Caller(
                Account.OFFICER_NORTH_EAST.id(), Set.of(Role.OFFICER), Set.of(), Set.of(), Set.of(Region.NORTH_EAST));
        var member =
                new Caller(Account.PARTNER_NORTH.id(), Set.of(Role.PARTNER), Set.of(Given.NORTH), Set.of(), Set.of());
        boolean isOfOrganisationsOnly =
                toDo.isInBadge(member) && !TaskToDo.of(officer).contains(toDo);

        var home = Map.of("toDo", List.of(Map.of("toDo", toDo.name(), "taskCount", 1)));
        assertThat(badges.remember(officer, home).byPath()).containsEntry("/home", isOfOrganisationsOnly ? 1 : 0);
    }

    /** The page with the badge lists what the badge counts. */
    @Test
    void theListsOfTheBadgeOfTasksAreThoseThatTheApiCounts() {
        var member =
                new Caller(Account.PARTNER_NORTH.id(), Set.of(Role.PARTNER), Set.of(Given.NORTH), Set.of(), Set.of());
        var home = Map.of(
                "toDo",
                List.of(
                        Map.of("toDo", "READ_MESSAGES", "taskCount", 2, "isInBadge", true),
                        Map.of("toDo", "READ_DOCUMENTS", "taskCount", 0, "isInBadge", true),
                        Map.of("toDo", "SEND_DRAFT", "taskCount", 1, "isInBadge", false)));

        assertThat(badges.remember(member, home).tasksToDo()).isEqualTo(Map.of("READ_MESSAGES", 2));
    }
}
