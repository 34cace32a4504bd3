package org.preventionportal.tasks.progress;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.preventionportal.platform.graphql.SelectedFields;
import org.preventionportal.platform.search.SearchTerms;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/**
 * Lists the parts of a stored task that only some lists show. A list that shows none of their fields leaves them in the
 * database: the rows have none of them. Every stored task has a history, so one without must not be saved.
 */
public enum TaskPart {
    HISTORY("progress.history"),
    ACTIVITIES("delivery.activities"),
    DESCRIPTION("need.description"),
    THEMES("need.themes"),
    REACH("need.reach"),
    INTELLIGENCE("need.intelligence"),
    PROSPECTS("need.prospects"),
    SCORE("queuePosition.score");

    /** All parts: what a read can leave out if no task is shown. */
    public static final Set<TaskPart> ALL = Collections.unmodifiableSet(EnumSet.allOf(TaskPart.class));

    private final String path;

    /** @param path where it is stored */
    TaskPart(String path) {
        this.path = path;
    }

    public String path() {
        return path;
    }

    /** The parts that a query asks for at no depth. None without the history: see {@code Task.requireWhole}. */
    public static Set<TaskPart> unaskedBy(SelectedFields selected) {
        Set<TaskPart> unasked = EnumSet.allOf(TaskPart.class);
        unasked.removeIf(part -> part.fields().anyMatch(selected::has));
        return unasked.contains(HISTORY) ? unasked : EnumSet.noneOf(TaskPart.class);
    }

    /** A query that leaves these parts in the database, and the terms of the search, which no list shows. */
    public static Query without(Set<TaskPart> parts, Criteria which) {
        var query = Query.query(which);
        query.fields().exclude(SearchTerms.FIELD, "coBeneficiaries." + SearchTerms.FIELD);
        query.fields().exclude(parts.stream().map(TaskPart::path).toArray(String[]::new));
        return query;
    }

    /** The fields of the schema that are read from it. */
    private Stream<String> fields() {
        return switch (this) {
            case HISTORY -> Stream.of("history", "queuePlace", "viewerCanAmend", "viewerCanAmendClassification");
            case ACTIVITIES ->
                Stream.of(
                        "activities",
                        "plannedActivities",
                        "nextSessionOn",
                        "eventFormSessions",
                        "plannedReach",
                        "deliveredReach",
                        "hasDeliveredActivity",
                        "proposedEndOn");
            case DESCRIPTION ->
                Stream.of("description", "expectedFactors", "draftGaps", "similarTasks", "matchingResources");
            case THEMES ->
                Stream.of(
                        "themes",
                        "threatEntries",
                        "evidence",
                        "toRaise",
                        "expectedFactors",
                        "similarTasks",
                        "matchingResources",
                        "rollingSurveys");
            case REACH -> Stream.of("expectedReach", "evidence", "toRaise", "expectedFactors", "draftGaps");
            case INTELLIGENCE ->
                Stream.of(
                        "intelligence",
                        "intelligenceGrade",
                        "viewerCanOpenIntelligence",
                        "factors",
                        "evidence",
                        "toRaise",
                        "expectedFactors",
                        "draftGaps");
            case PROSPECTS -> Stream.of("prospects", "evidence", "toRaise", "expectedFactors");
            case SCORE -> Stream.of("policyVersion", "factors");
        };
    }
}
