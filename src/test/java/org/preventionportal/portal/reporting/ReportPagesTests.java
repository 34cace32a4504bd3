package org.preventionportal.portal.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.preventionportal.documents.Contract;

/** Checks that a page sends every field of a report or section that can change: what is left out stays. */
class ReportPagesTests {

    private static final Set<String> WHICH = Set.of("programmeReportId", "version", "sectionKey");

    @Test
    void everyFieldIsSent() {
        assertThat(fields("ReportDetailsInput")).containsExactlyInAnyOrderElementsOf(ReportPages.DETAILS);
        assertThat(fields("UpdateReportSectionInput")).containsExactlyInAnyOrderElementsOf(ReportPages.TEXT);
        assertThat(fields("UpdateReportSectionQuotesInput")).containsExactlyInAnyOrderElementsOf(ReportPages.QUOTES);
    }

    private static List<String> fields(String input) {
        var type = (GraphQLInputObjectType)
                Objects.requireNonNull(Contract.schema().getType(input));
        return type.getFieldDefinitions().stream()
                .map(GraphQLInputObjectField::getName)
                .filter(field -> !WHICH.contains(field))
                .toList();
    }
}
