package org.preventionportal.platform.migrations;

import static com.mongodb.client.model.Filters.exists;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.search.SearchTerms;
import org.springframework.stereotype.Component;

/** Stores the search terms of the published versions of case studies. */
@Component
class AddCaseStudySearchTerms implements Migration {

    private static final String TERMS = "searchTerms";

    @Override
    public int number() {
        return 13;
    }

    @Override
    public String description() {
        return "Adds the search terms of case studies.";
    }

    /** A case study that an earlier release saves loses its terms, and would not be found any more. */
    @Override
    public boolean suitsEarlierReleases() {
        return false;
    }

    @Override
    public void run(MongoDatabase database) {
        DocumentChanges.each(
                database,
                "caseStudies",
                exists(TERMS, false),
                study -> study.append(
                        TERMS,
                        terms(study.getEmbedded(List.of("publication", "published", "material"), Document.class))));
    }

    private static List<String> terms(@Nullable Document published) {
        return published == null
                ? List.of()
                : SearchTerms.joined(
                        SearchTerms.ofEnglish(published.getString("title"), published.getString("summary")),
                        SearchTerms.ofWelsh(published.getString("welshTitle"), published.getString("welshSummary")));
    }
}
