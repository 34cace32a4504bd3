package org.preventionportal.reporting.reports;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads of a report that was ever published which excerpts it quotes, without its text. */
record QuotingReport(ReportId id, List<Section> sections, Publication publication) {

    /** @param evidenceQuoteKeys what earlier releases stored has none */
    record Section(@Nullable List<String> evidenceQuoteKeys) {}

    record Publication(String checksum) {}

    String checksum() {
        return publication.checksum();
    }

    Stream<String> keys() {
        return sections.stream()
                .flatMap(section -> Stream.ofNullable(section.evidenceQuoteKeys()))
                .flatMap(List::stream);
    }
}
