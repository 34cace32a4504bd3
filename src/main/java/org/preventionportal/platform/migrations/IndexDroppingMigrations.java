package org.preventionportal.platform.migrations;

import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lists the migrations that only drop indexes. An index that has changed its keys since has another name. */
@Configuration(proxyBeanMethods = false)
class IndexDroppingMigrations {

    /** A release before 0.9 built these. */
    @Bean
    DropIndexes obsoleteIndexes() {
        return new DropIndexes(
                1,
                "Drops indexes that no query needs any more.",
                Map.of(
                        "bulkExports", List.of("own", "work"),
                        "caseStudies", List.of("draft", "published", "tasks"),
                        "messages", List.of("conversation"),
                        "programmeReports", List.of("days"),
                        "resources",
                                List.of(
                                        "draftFiles",
                                        "earlierVersionFiles",
                                        "kind",
                                        "newest",
                                        "publishedFiles",
                                        "stage",
                                        "theme",
                                        "words")));
    }

    /**
     * Each change of a task had to update these, although other indexes serve the same queries. The last three were
     * built before 0.9. They have keys of other indexes, or fields that no document has.
     */
    @Bean
    DropIndexes unusedTaskIndexes() {
        return new DropIndexes(
                10,
                "Drops indexes of tasks that no query needs.",
                Map.of(
                        "tasks",
                        List.of(
                                "newestByKind",
                                "queueByKind",
                                "queueByPartnerKind",
                                "queueByTheme",
                                "decidedOn",
                                "endedOn",
                                "requested")));
    }

    /** A sparse index leaves out only documents without any of its keys, and in these the id was one of them. */
    @Bean
    DropIndexes fullSparseIndexes() {
        return new DropIndexes(
                15,
                "Drops two indexes that held more documents than they were for.",
                Map.of("audit", List.of("objects"), "surveyCampaigns", List.of("closed")));
    }

    /** Others with more keys, or with these in another order, have taken the place of these. */
    @Bean
    DropIndexes replacedIndexes() {
        return new DropIndexes(
                19,
                "Drops indexes that others have replaced.",
                Map.of(
                        "ballots", List.of("campaign"),
                        "participations", List.of("campaign"),
                        "tasks", List.of("queueByRegion", "portfolio")));
    }

    /** Without the time when an email is due, each search read all bulk emails that wait for a later time. */
    @Bean
    DropIndexes outboxIndex() {
        return new DropIndexes(
                23, "Drops an index of emails that another has replaced.", Map.of("outbox", List.of("due")));
    }
}
