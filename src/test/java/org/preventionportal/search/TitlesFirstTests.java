package org.preventionportal.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.reporting.casestudies.CaseStudySupport;
import org.preventionportal.resources.ResourceDriver;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.Portal;
import org.preventionportal.support.SliceTest;
import org.preventionportal.tasks.Task;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

/** What has the words in its title is found first, however much else mentions them and is newer. */
@SliceTest
class TitlesFirstTests {

    /** More than any answer of the search has. */
    private static final int MANY = 120;

    private static final Instant LONG_AGO = Instant.parse("2020-03-02T10:00:00Z");

    @Autowired
    private Portal portal;

    @Autowired
    private Given given;

    @Autowired
    private MongoOperations mongo;

    @BeforeEach
    void begin() {
        given.partnersOnly();
    }

    @Test
    void anOldTaskIsFoundByWordsOfItsTitle() {
        String titled = requestedLongAgo("Arcade wardens of the coast");
        copy(
                "tasks",
                given.requestedAs("Another day", "Wardens of each arcade on the coast.")
                        .id()
                        .value());

        assertThat(found(SearchKind.TASK, Account.OFFICER_NORTH_EAST, "warden arcade coa"))
                .hasSize(10)
                .doesNotHaveDuplicates()
                .startsWith(titled);
        assertThat(found(SearchKind.TASK, Account.PARTNER_NORTH, "warden arcade coa"))
                .startsWith(titled);
        assertThat(found(SearchKind.TASK, Account.OFFICER_NORTH_EAST, "another arcade"))
                .as("no title has all words")
                .hasSize(10)
                .doesNotContain(titled);
    }

    @Test
    void theNewestOfManyWithTheWordsInTheTitleComesFirst() {
        String old = requestedLongAgo("Arcade wardens");
        copy("tasks", given.requestedAs("Arcade wardens", "A day.").id().value());
        String latest = given.requestedAs("Wardens at an arcade", "A day.").id().value();
        given.requestedAs("Another day", "Wardens of each arcade.");

        assertThat(found(SearchKind.TASK, Account.OFFICER_NORTH_EAST, "arcade wardens"))
                .hasSize(10)
                .startsWith(latest)
                .doesNotContain(old);
    }

    /** The other organisations' titles decide neither what a member finds nor its place. */
    @Test
    void membersFindFirstWhatHasTheWordsInTheTitleOfTheirOwnOrganisation() {
        Task joined = given.joined(Given.NORTH, Account.PARTNER_NORTH, Given.SOUTH, Account.PARTNER_SOUTH);
        String id = joined.id().value();
        copy(
                "tasks",
                given.requestedAs("Another day", "It is the same for us.").id().value());
        String title = Objects.requireNonNull(joined.need().title());
        String own = "same for us";

        assertThat(found(SearchKind.TASK, Account.PARTNER_SOUTH, own)).containsExactly(id);
        assertThat(found(SearchKind.TASK, Account.PARTNER_SOUTH, title)).isEmpty();
        assertThat(found(SearchKind.TASK, Account.OFFICER_NORTH_EAST, own)).startsWith(id);
        assertThat(found(SearchKind.TASK, Account.PARTNER_NORTH, own))
                .as("the requester does not see what the other one calls it")
                .hasSize(10)
                .doesNotContain(id);
    }

    @Test
    void anExcludedOfficerFindsNoTitle() {
        Task titled = given.requestedAs("Arcade wardens of the coast", "A day.");
        given.excluding(titled, Account.MANAGER);

        assertThat(found(SearchKind.TASK, Account.MANAGER, "arcade wardens")).isEmpty();
        assertThat(found(SearchKind.TASK, Account.OFFICER_NORTH_EAST, "arcade wardens"))
                .containsExactly(titled.id().value());
    }

    @Test
    void anOldResourceIsFoundByWordsOfItsTitle() {
        var library = new ResourceDriver(portal);
        String titled = library.publishedLink("Arcade wardens of the coast").id();
        publishedLongAgo("resources", titled);
        String other = library.publish(library.written(ResourceDriver.content("Another guide", "PUBLIC")
                        .with("summary", "Wardens of each arcade on the coast.")
                        .with("link", "https://example.org/video")))
                .id();
        copy("resources", other);

        assertThat(found(SearchKind.RESOURCE, Account.PARTNER_SOUTH, "warden arcade coa"))
                .hasSize(10)
                .startsWith(titled);
    }

    @Test
    void anOldCaseStudyIsFoundByWordsOfItsTitleInBothLanguages() {
        var studies = new CaseStudySupport(portal);
        Task task = given.inProgress(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST);
        String titled = studies.publishedAgain(studies.published(task), "Arcade wardens of the coast")
                .id();
        String welsh = Objects.requireNonNull(mongo.findById(titled, Document.class, "caseStudies"))
                .getEmbedded(List.of("publication", "published", "material", "welshTitle"), String.class);
        publishedLongAgo("caseStudies", titled);
        copy(
                "caseStudies",
                studies.publishedAgain(
                                studies.published(task), "Another day", "Wardens of each arcade on the coast. " + welsh)
                        .id());

        assertThat(found(SearchKind.CASE_STUDY, Account.MANAGER, "warden arcade coa"))
                .hasSize(10)
                .startsWith(titled);
    }

    private String requestedLongAgo(String title) {
        Task task = given.requestedAs(title, "A day.");
        given.createdOn(task, LONG_AGO.toString());
        return task.id().value();
    }

    /** Copies of a document, which differ from it by their ids. */
    private void copy(String collection, String id) {
        Document one = Objects.requireNonNull(mongo.findById(id, Document.class, collection));
        mongo.getCollection(collection)
                .insertMany(IntStream.range(0, MANY)
                        .mapToObj(number -> new Document(one).append("_id", "%s%03d".formatted(id, number)))
                        .toList());
    }

    private void publishedLongAgo(String collection, String id) {
        mongo.getCollection(collection)
                .updateOne(
                        new Document("_id", id),
                        new Document("$set", new Document("publication.published.publishedAt", LONG_AGO)));
    }

    private List<String> found(SearchKind kind, Account account, String text) {
        return portal.readAll(
                account,
                "search/search",
                Map.of("text", text, "kinds", List.of(kind)),
                "search.groups[*].nodes[*].id",
                String.class);
    }
}
