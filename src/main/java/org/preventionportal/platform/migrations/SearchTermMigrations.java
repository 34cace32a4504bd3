package org.preventionportal.platform.migrations;

import static com.mongodb.client.model.Filters.exists;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.search.SearchTerms;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lists the migrations that store search terms of what could not be searched before: collections, and titles alone. */
@Configuration(proxyBeanMethods = false)
class SearchTermMigrations {

    private static final String TERMS = "searchTerms";

    @Bean
    Migration searchTermsOfThreatEntries() {
        return new AddTerms(6, "Adds the search terms of the threat picture.", "threatEntries", entry -> {
            var content = entry.get("content", Document.class);
            return SearchTerms.of(content.getString("title"), content.getString("placeKind"));
        });
    }

    /** Only published versions are found. */
    @Bean
    Migration searchTermsOfCaseStudies() {
        return new AddTerms(
                13,
                "Adds the search terms of case studies.",
                "caseStudies",
                study -> published(study.getEmbedded(List.of("publication", "published", "material"), Document.class)));
    }

    private static List<String> published(@Nullable Document version) {
        return version == null
                ? List.of()
                : SearchTerms.joined(
                        SearchTerms.ofEnglish(version.getString("title"), version.getString("summary")),
                        SearchTerms.ofWelsh(version.getString("welshTitle"), version.getString("welshSummary")));
    }

    @Bean
    Migration searchTermsOfPolicyQuestions() {
        return new AddTerms(17, "Adds the search terms of policy questions.", "policyQuestions", question -> {
            var content = question.get("content", Document.class);
            return SearchTerms.of(Stream.of("title", "issue", "ownerName", "bodyName", "result")
                    .map(content::getString)
                    .toArray(String[]::new));
        });
    }

    @Bean
    Migration searchTermsOfTitles() {
        return new AddTitles();
    }

    /** Adds terms of the titles to those that there are. */
    private record AddTitles() implements Migration {

        @Override
        public int number() {
            return 22;
        }

        @Override
        public String description() {
            return "Adds search terms of the titles of tasks, resources and case studies.";
        }

        /** A document that an earlier release saves loses them, and others would be found before it. */
        @Override
        public boolean suitsEarlierReleases() {
            return false;
        }

        @Override
        public void run(MongoDatabase database) {
            DocumentChanges.eachThatDiffers(database, "tasks", exists(TERMS), AddTitles::task);
            DocumentChanges.eachThatDiffers(database, "resources", exists("publication"), AddTitles::resource);
            DocumentChanges.eachThatDiffers(database, "caseStudies", exists(TERMS), AddTitles::caseStudy);
        }

        private static Optional<Document> task(Document task) {
            boolean differs = add(task, TERMS, task.getEmbedded(List.of("need", "title"), String.class));
            for (Document joined : task.getList("coBeneficiaries", Document.class, List.of())) {
                differs = add(joined, TERMS, joined.getString("title")) || differs;
            }
            return differs ? Optional.of(task) : Optional.empty();
        }

        private static Optional<Document> resource(Document resource) {
            boolean differs = false;
            for (Document material : AddSearchTerms.materials(resource.get("publication", Document.class))) {
                String title = material.getEmbedded(List.of("content", "title"), String.class);
                differs = add(material, "words", title) || differs;
            }
            return differs ? Optional.of(resource) : Optional.empty();
        }

        private static Optional<Document> caseStudy(Document study) {
            Document published = study.getEmbedded(List.of("publication", "published", "material"), new Document());
            return add(study, TERMS, published.getString("title"), published.getString("welshTitle"))
                    ? Optional.of(study)
                    : Optional.empty();
        }

        /** Returns whether there was anything to add. */
        private static boolean add(Document holder, String field, @Nullable String... titles) {
            List<String> titled = SearchTerms.titled(holder.getList(field, String.class, List.of()), titles);
            return !titled.equals(holder.put(field, titled));
        }
    }

    /** Gives each document without search terms those that a save would give it. */
    private record AddTerms(int number, String description, String collection, Function<Document, List<String>> terms)
            implements Migration {

        /** A document that an earlier release saves loses its terms, and would not be found any more. */
        @Override
        public boolean suitsEarlierReleases() {
            return false;
        }

        @Override
        public void run(MongoDatabase database) {
            DocumentChanges.each(
                    database, collection, exists(TERMS, false), stored -> stored.append(TERMS, terms.apply(stored)));
        }
    }
}
