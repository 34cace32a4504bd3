package org.preventionportal.platform.migrations;

import static com.mongodb.client.model.Filters.exists;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.search.SearchTerms;
import org.springframework.stereotype.Component;

/**
 * Stores the search terms of tasks, campaigns, questionnaires and resources. Resources had only the stems of their
 * words.
 */
@Component
class AddSearchTerms implements Migration {

    private static final String TERMS = "searchTerms";
    private static final String PUBLICATION = "publication";
    private static final String MATERIAL = "material";
    private static final String WORDS = "words";

    @Override
    public int number() {
        return 4;
    }

    @Override
    public String description() {
        return "Adds the search terms of tasks, campaigns, questionnaires and resources.";
    }

    /** A document that an earlier release saves loses its terms, and would not be found any more. */
    @Override
    public boolean suitsEarlierReleases() {
        return false;
    }

    @Override
    public void run(MongoDatabase database) {
        DocumentChanges.each(database, "tasks", exists(TERMS, false), AddSearchTerms::task);
        DocumentChanges.each(database, "surveyCampaigns", exists(TERMS, false), AddSearchTerms::campaign);
        DocumentChanges.each(
                database,
                "questionnaires",
                exists(TERMS, false),
                questionnaire -> terms(
                        questionnaire,
                        questionnaire.getEmbedded(List.of("form", "title", "en"), String.class),
                        questionnaire.getEmbedded(List.of("form", "title", "cy"), String.class)));
        DocumentChanges.eachThatDiffers(database, "resources", exists(PUBLICATION), AddSearchTerms::resource);
    }

    private static Optional<Document> resource(Document resource) {
        boolean differs = false;
        for (Document material : materials(resource.get(PUBLICATION, Document.class))) {
            var content = material.get("content", Document.class);
            List<String> terms = SearchTerms.of(content.getString("title"), content.getString("summary"));
            differs = !terms.equals(material.put(WORDS, terms)) || differs;
        }
        return differs ? Optional.of(resource) : Optional.empty();
    }

    /** The material of the draft, of the published version and of the earlier ones. */
    static List<Document> materials(Document publication) {
        return Stream.concat(
                        Stream.of(
                                publication.getEmbedded(List.of("published", MATERIAL), Document.class),
                                publication.getEmbedded(List.of("draft", "version", MATERIAL), Document.class)),
                        publication.getList("earlierVersions", Document.class, List.of()).stream()
                                .map(version -> version.get(MATERIAL, Document.class)))
                .filter(Objects::nonNull)
                .toList();
    }

    static Document campaign(Document campaign) {
        return terms(campaign, campaign.getEmbedded(List.of("plan", "name"), String.class));
    }

    static Document task(Document task) {
        for (Document joined : task.getList("coBeneficiaries", Document.class, List.of())) {
            terms(joined, joined.getString("title"), joined.getString("description"));
        }
        var need = task.get("need", Document.class);
        return terms(task, need.getString("title"), need.getString("description"));
    }

    private static Document terms(Document stored, @Nullable String... texts) {
        return stored.append(TERMS, SearchTerms.of(texts));
    }
}
