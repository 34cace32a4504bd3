package org.preventionportal.reporting.casestudies;

import java.util.List;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Role;
import org.preventionportal.platform.graphql.SelectedFields;
import org.preventionportal.search.SearchKind;
import org.preventionportal.search.Searchable;
import org.springframework.stereotype.Component;

/** Searches published case studies, for those who list them. */
@Component
class CaseStudySearch implements Searchable {

    private final CaseStudyQueries queries;

    CaseStudySearch(CaseStudyQueries queries) {
        this.queries = queries;
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
