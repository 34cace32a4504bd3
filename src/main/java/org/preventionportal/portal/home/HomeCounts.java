package org.preventionportal.portal.home;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.preventionportal.portal.api.QueryResult;

/**
 * Adds up what the first page of a reader counts.
 *
 * @param home as the API returns it
 */
record HomeCounts(Map<?, ?> home) {

    private static final List<String> REVIEWS = List.of(
            "plannedSurveyCampaignCount",
            "resourcesInReviewCount",
            "resourcesDueForReviewCount",
            "caseStudiesInReviewCount",
            "raisedPolicyQuestionCount",
            "reportDraftCount",
            "evidenceItemsToCodeCount",
            "quarterPlansToCommentCount");

    private static final List<String> ACCOUNTS = List.of(
            "suspendedPartnerCount",
            "formerOfficerCount",
            "officersWithoutDaysCount",
            "absencesWithDeputyProblemCount",
            "partnersWithExpiredInvitationsCount",
            "partnersWithoutLeadCount",
            "accountsWithoutRoleCount",
            "unusedAccountCount");

    private static final Set<String> OVERDUE = Set.of("DECIDE_OVERDUE", "RECORD_DELIVERY");

    /**
     * What waits for the reader, with how many tasks, and what is overdue first. Sessions and work under way have a
     * section of their own.
     */
    public List<Map<?, ?>> waiting() {
        return QueryResult.children(home, "toDo")
                .filter(one -> QueryResult.whole(one, "taskCount") > 0)
                .filter(one -> !Boolean.TRUE.equals(one.get("isSession")))
                .sorted(Comparator.comparing(one -> !isOverdue(one)))
                .toList();
    }

    /** @param one of what waits */
    public boolean isOverdue(Map<?, ?> one) {
        return OVERDUE.contains(QueryResult.text(one, "toDo"));
    }

    /** @param toDo a value of {@code TaskToDo} */
    public int tasks(String toDo) {
        return QueryResult.children(home, "toDo")
                .filter(one -> QueryResult.text(one, "toDo").equals(toDo))
                .mapToInt(one -> QueryResult.whole(one, "taskCount"))
                .sum();
    }

    /** How much else waits for the reader, such as reviews. */
    public int reviews() {
        return sum(REVIEWS);
    }

    /** How much waits about partners, people and accounts. What could not be counted counts as none. */
    public int accounts() {
        return sum(ACCOUNTS);
    }

    private int sum(List<String> counts) {
        return counts.stream().mapToInt(count -> QueryResult.whole(home, count)).sum();
    }

    /** How many requests are deferred in all regions. */
    public int deferred() {
        return QueryResult.children(home, "regions")
                .mapToInt(region -> QueryResult.whole(region, "deferredCount"))
                .sum();
    }
}
