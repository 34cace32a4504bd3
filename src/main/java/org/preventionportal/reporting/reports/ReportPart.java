package org.preventionportal.reporting.reports;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.preventionportal.platform.graphql.SelectedFields;

/**
 * Parts of a draft's sections that are read from what they quote. Most pages of a section show none of it, and reading
 * decides for each quote whether it may still be shown.
 */
enum ReportPart {
    QUOTES("quotes", "evidenceQuotes", "isComplete"),
    CASE_STUDIES("caseStudies", "isComplete");

    private final Set<String> fields;

    /** @param fields of a section that are made of it */
    ReportPart(String... fields) {
        this.fields = Set.of(fields);
    }

    /** Both for whether a section is complete. */
    static Set<ReportPart> askedFor(SelectedFields selected) {
        Set<ReportPart> asked = EnumSet.noneOf(ReportPart.class);
        Stream.of(values())
                .filter(part -> part.fields.stream().anyMatch(selected::has))
                .forEach(asked::add);
        return asked;
    }
}
