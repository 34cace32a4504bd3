package org.preventionportal.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.preventionportal.platform.mongodb.Indexes;
import org.preventionportal.platform.mongodb.Indexes.Index;
import org.springframework.beans.BeanUtils;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/** Holds the decisions about shards against the stored records, the indexes and the documents. */
class ShardKeysTests {

    private static final Path PAGE = Path.of("src/docs/operations/scale.md");
    private static final Path STEPS = Path.of("src/docs/operations/mongodb.md");
    private static final Pattern DOCUMENT = Pattern.compile("@Document\\(\"(\\w+)\"\\)");
    private static final Set<String> SHARDED =
            ShardKeys.SHARDED.stream().map(ShardKeys.Sharded::collection).collect(Collectors.toSet());

    /** Each stays on one shard, so every query of it asks that one only. */
    private static final Set<String> WHOLE = Set.of(
            "ballots",
            "bulkExports",
            "bulkLinks",
            "calendarKeys",
            "caseStudies",
            "contacts",
            "deletedInvitations",
            "digestRuns",
            "digestSubscribers",
            "documentUploads",
            "evidenceItems",
            "expiredInvitations",
            "exportedAttendance",
            "expressionsOfInterest",
            "handovers",
            "importProblems",
            "imports",
            "inKindSupport",
            "invitations",
            "intelligenceAccesses",
            "kindEfforts",
            "lastSignIns",
            "officerCapacities",
            "optOuts",
            "outcomeMeasures",
            "outcomeTheoryLinks",
            "participations",
            "partners",
            "policyQuestions",
            "portfolio",
            "priorityPolicies",
            "programmePeriods",
            "programmeReports",
            "quarterPlanComments",
            "quarterPlans",
            "questionnaires",
            "queueSpread",
            "relationships",
            "resourceDownloads",
            "resourceReaders",
            "resourceTasks",
            "resourceUploads",
            "resources",
            "retentionRuns",
            "sharedPublications",
            "suspendedAccounts",
            "revokedAccounts",
            "surveyCampaigns",
            "surveyComments",
            "surveyResponseCounts",
            "surveyResponseRates",
            "surveyStarts",
            "taskDocuments",
            "taskEfforts",
            "theoriesOfChange",
            "threatEntries",
            "threatQuarters");

    @Test
    void aDecisionIsMadeAboutEachCollection() {
        Set<String> decided = new TreeSet<>(WHOLE);
        decided.addAll(SHARDED);
        assertThat(stored()).hasSizeGreaterThan(30).isSubsetOf(decided);
        assertThat(WHOLE).doesNotContainAnyElementsOf(SHARDED);
    }

    @Test
    void noUniqueIndexStandsInTheWay() {
        assertThat(indexes()).extracting(Index::collection).containsAll(Set.of("tasks", "ballots"));
        assertThat(indexes())
                .filteredOn(index -> SHARDED.contains(index.collection()))
                .noneMatch(index -> index.options().containsKey("unique"));
    }

    @Test
    void thePageHasTheTables() throws IOException {
        Path renewed = Path.of("target/shard-keys.md");
        Files.writeString(renewed, ShardKeys.markdown());
        assertThat(PAGE)
                .content()
                .as("Copy the tables from %s.", renewed)
                .contains(ShardKeys.markdown().split("\n\n"));
    }

    @Test
    void theStepsForOperatorsDivideEachCollection() throws IOException {
        String steps = Files.readString(STEPS);
        assertThat(SHARDED).allSatisfy(collection -> assertThat(steps).contains('"' + collection + '"'));
    }

    private static Set<String> stored() {
        return SourceFiles.below(Path.of("src/main/java"), ".java").stream()
                .flatMap(file -> DOCUMENT.matcher(SourceFiles.read(file)).results())
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    private static List<Index> indexes() {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AssignableTypeFilter(Indexes.class));
        return scan.findCandidateComponents("org.preventionportal").stream()
                .map(found -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null))
                .map(type -> (Indexes) BeanUtils.instantiateClass(type))
                .flatMap(module -> module.all().stream())
                .toList();
    }
}
