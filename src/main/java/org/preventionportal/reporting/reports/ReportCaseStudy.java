package org.preventionportal.reporting.reports;

import java.util.List;
import org.preventionportal.publishing.PublicationVersion;
import org.preventionportal.reporting.casestudies.CaseStudyContent;
import org.preventionportal.reporting.casestudies.CaseStudyId;
import org.preventionportal.reporting.casestudies.CaseStudySection;
import org.preventionportal.surveys.comments.SurveyQuotes;

/** Holds a case study as it is in a report, without the tasks that it links. */
public record ReportCaseStudy(
        CaseStudyId caseStudyId,
        int versionNumber,
        String title,
        String summary,
        List<CaseStudySection> sections,
        List<SurveyQuotes.SurveyQuote> quotes) {

    static ReportCaseStudy of(
            CaseStudyId id, PublicationVersion<CaseStudyContent> version, List<SurveyQuotes.SurveyQuote> quotes) {
        CaseStudyContent content = version.material();
        return new ReportCaseStudy(
                id, version.versionNumber(), content.title(), content.summary(), content.sections(), quotes);
    }

    @Override
    public int hashCode() {
        return caseStudyId.hashCode(); // by this alone: it is a key while fields of rows are read
    }
}
