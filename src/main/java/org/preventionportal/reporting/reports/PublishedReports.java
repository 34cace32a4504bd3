package org.preventionportal.reporting.reports;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.preventionportal.evidence.register.EvidenceQuote;
import org.preventionportal.platform.SafeTrace;
import org.preventionportal.reporting.reports.ProgrammeReports.QuotingReport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Reads published reports for later reports and, unless they are withdrawn, for readers outside the programme. The
 * calling module must have checked who may read them.
 */
@Component
public class PublishedReports {

    private static final int MAX_QUOTES = 20_000;
    private static final int MAX_DAMAGED = 1_000;

    private static final Logger log = LoggerFactory.getLogger(PublishedReports.class);

    private final ProgrammeReports reports;

    /** What reports quote, by their checksums: the same checksum has the same quotes, so no text is loaded again. */
    private final Cache<String, List<EvidenceQuote>> quotes = Caffeine.newBuilder()
            .maximumWeight(MAX_QUOTES)
            .weigher((String checksum, List<EvidenceQuote> all) -> 1 + all.size())
            .build();

    private final Cache<ReportId, Boolean> damaged = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofDays(1))
            .maximumSize(MAX_DAMAGED)
            .build();

    PublishedReports(ProgrammeReports reports) {
        this.reports = reports;
    }

    /** The checksums of those that are published, by their ids. It loads no content. */
    public Map<ReportId, String> checksums(Collection<ReportId> ids) {
        return reports.listed(ids).stream()
                .filter(report -> report.status() == ReportStatus.PUBLISHED)
                .collect(Collectors.toMap(
                        ProgrammeReport::id,
                        report -> Objects.requireNonNull(report.publication()).checksum()));
    }

    public Optional<VerifiedReport> find(ReportId id) {
        return reports.find(id, false).flatMap(ProgrammeReport::verified);
    }

    /**
     * Attributes words of other evidence as they were first attributed. If a later report attributed the same words in
     * another way, comparing the two would say who has joined or left the sources that share an attribution. Reports
     * that are withdrawn by now count, since somebody may have downloaded them.
     *
     * <p>If every report with the words is damaged, nobody knows their first attribution. They are then quoted without
     * one: that says nothing about their source, and the draft can still be read.
     *
     * @param keys of the quotes that the result is able to attribute
     */
    UnaryOperator<EvidenceQuote> firstAttributions(Collection<String> keys) {
        List<QuotingReport> quoting = reports.everQuoting(keys);
        Map<String, List<EvidenceQuote>> found = quotes(quoting);
        Map<String, EvidenceQuote> first = new HashMap<>();
        Set<String> quotedBefore = new HashSet<>();
        for (QuotingReport report : quoting) {
            report.keys().forEach(quotedBefore::add);
            report.checksum().stream()
                    .flatMap(checksum -> found.getOrDefault(checksum, List.of()).stream())
                    .forEach(quote -> first.putIfAbsent(quote.key(), quote));
        }
        return quote -> first.getOrDefault(
                quote.key(), quotedBefore.contains(quote.key()) ? quote.withoutAttribution() : quote);
    }

    /** The quotes of each report by its checksum, without those of reports that are damaged. */
    private Map<String, List<EvidenceQuote>> quotes(List<QuotingReport> quoting) {
        Map<String, List<EvidenceQuote>> found = new HashMap<>(quotes.getAllPresent(
                quoting.stream().flatMap(report -> report.checksum().stream()).toList()));
        List<ReportId> unknown = quoting.stream()
                .filter(report -> report.checksum().filter(found::containsKey).isEmpty())
                .map(QuotingReport::id)
                .toList();
        reports.readable(unknown).forEach(report -> putIntact(report, found));
        quotes.putAll(found);
        return found;
    }

    /** Logs that a report is damaged. Each is logged once a day, since everybody can read one that is shared. */
    public void logDamage(ReportId report, RuntimeException damage) {
        if (damaged.asMap().putIfAbsent(report, true) == null) {
            log.error(
                    "{} is damaged, so its readers cannot see it, and words that it quotes may lose their attribution",
                    report,
                    SafeTrace.of(damage));
        }
    }

    /** Adds the quotes of a report unless it is damaged. */
    private void putIntact(ProgrammeReport report, Map<String, List<EvidenceQuote>> found) {
        try {
            report.verifiedPublication()
                    .ifPresent(verified -> found.put(
                            verified.checksum(),
                            verified.report().content().evidenceQuotes().toList()));
        } catch (RuntimeException damage) { // a text that matches its checksum can still lack what is read of it
            logDamage(report.id(), damage);
        }
    }
}
