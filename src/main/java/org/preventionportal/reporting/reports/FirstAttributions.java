package org.preventionportal.reporting.reports;

import java.util.HashMap;
import java.util.Map;
import org.preventionportal.evidence.register.EvidenceQuote;
import org.springframework.stereotype.Component;

/**
 * Keeps the attribution with which words of other evidence were first published. If a later report attributed the same
 * words differently, the difference would say who has joined or left the sources that share an attribution.
 */
@Component
class FirstAttributions {

    private final ProgrammeReports reports;

    FirstAttributions(ProgrammeReports reports) {
        this.reports = reports;
    }

    /** @param quotes as they may be attributed now, by their keys */
    Map<String, EvidenceQuote> of(Map<String, EvidenceQuote> quotes) {
        Map<String, EvidenceQuote> first = new HashMap<>(quotes);
        reports.quoting(quotes.keySet()).reversed().stream()
                .flatMap(report -> report.verified().stream())
                .flatMap(verified -> verified.report().content().evidenceQuotes())
                .forEach(quote -> first.replace(quote.key(), quote));
        return first;
    }
}
