package org.preventionportal.reporting.reports;

import java.util.List;
import org.preventionportal.access.Caller;
import org.preventionportal.evidence.register.EvidenceQuotes;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.reporting.casestudies.CaseStudyId;
import org.preventionportal.reporting.casestudies.CaseStudyQueries;
import org.preventionportal.reporting.definitions.IndicatorDefinition;
import org.preventionportal.surveys.comments.SurveyQuotes;
import org.springframework.stereotype.Component;

/** Checks that a report refers only to existing indicators, words that may be quoted and published case studies. */
@Component
class ReportLinks {

    private final SurveyQuotes quotes;
    private final EvidenceQuotes evidenceQuotes;
    private final CaseStudyQueries caseStudies;

    ReportLinks(SurveyQuotes quotes, EvidenceQuotes evidenceQuotes, CaseStudyQueries caseStudies) {
        this.quotes = quotes;
        this.evidenceQuotes = evidenceQuotes;
        this.caseStudies = caseStudies;
    }

    void requireIndicators(List<String> ids) {
        if (!ids.stream().allMatch(id -> IndicatorDefinition.of(id).isPresent())) {
            throw Refusal.notFound("indicatorKeys", "indicator");
        }
    }

    /** @param before those that are in the report already */
    void requireQuotes(List<String> ids, List<String> before, Caller caller) {
        if (!quotes.mayQuote(ids, before, caller)) {
            throw Refusal.notFound("commentIds", "comment that may be quoted");
        }
    }

    /** Those of the comments that stay because the caller does not see their survey. */
    List<String> hiddenQuotes(List<String> ids, Caller caller) {
        return quotes.hidden(ids, caller);
    }

    void requireEvidenceQuotes(List<String> keys) {
        if (!evidenceQuotes.quotable(keys).containsAll(keys)) {
            throw Refusal.notFound("evidenceQuoteKeys", "excerpt that may be quoted");
        }
    }

    void requireCaseStudies(List<CaseStudyId> ids) {
        if (!caseStudies.published(ids).keySet().containsAll(ids)) {
            throw Refusal.notFound("caseStudyIds", "published case study");
        }
    }
}
