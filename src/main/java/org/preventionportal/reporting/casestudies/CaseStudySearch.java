package org.preventionportal.reporting.casestudies;

import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Role;
import org.preventionportal.platform.graphql.SelectedFields;
import org.preventionportal.platform.search.SearchTerms;
import org.preventionportal.publishing.PublicationVersion;
import org.preventionportal.search.SearchKind;
import org.preventionportal.search.Searchable;
import org.springframework.data.mongodb.core.mapping.event.BeforeSaveCallback;
import org.springframework.stereotype.Component;

/** Searches published case studies, for those who list them. */
@Component
class CaseStudySearch implements Searchable {

    private final CaseStudyQueries queries;

    CaseStudySearch(CaseStudyQueries queries) {
        this.queries = queries;
    }

    /** Stores the search terms of the published version only, because administrators do not read drafts. */
    @Component
    static class Terms implements BeforeSaveCallback<CaseStudy> {

        @Override
        public CaseStudy onBeforeSave(CaseStudy study, Document stored, String collection) {
            stored.put(SearchTerms.FIELD, terms(study.publication().published()));
            return study;
        }
    }

    private static List<String> terms(@Nullable PublicationVersion<CaseStudyContent> published) {
        if (published == null) {
            return List.of();
        }
        CaseStudyContent content = published.material();
        return SearchTerms.joined(
                SearchTerms.ofEnglish(content.title(), content.summary()),
                SearchTerms.ofWelsh(content.welshTitle(), content.welshSummary()));
    }

    @Override
    public SearchKind kind() {
        return SearchKind.CASE_STUDY;
    }

    @Override
    public boolean isOpenTo(Caller caller) {
        return CaseStudyQueries.isAuthor(caller) || caller.has(Role.ADMIN);
    }

    @Override
    public List<?> find(String text, int first, SelectedFields selected, Caller caller) {
        return queries.search(text, first);
    }

    @Override
    public int count(String text, Caller caller) {
        return queries.count(text, maxCount());
    }
}
