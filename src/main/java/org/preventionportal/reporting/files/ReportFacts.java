package org.preventionportal.reporting.files;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.preventionportal.reporting.reports.PublishedReport;
import org.preventionportal.reporting.reports.ReportCaseStudy;
import org.preventionportal.reporting.reports.ReportSection;
import org.preventionportal.reporting.reports.VerifiedReport;

/** What a workbook says of a report beside its figures. */
final class ReportFacts {

    private static final ReportWords WORDS = new ReportWords();

    private ReportFacts() {}

    /** A fact a row: what it is of, and it. */
    static List<List<String>> of(VerifiedReport sealed) {
        PublishedReport report = sealed.report();
        List<List<String>> facts = new ArrayList<>();
        facts.add(List.of("Report", report.title()));
        facts.add(List.of("Days", WORDS.days(report.filter().period())));
        if (report.filter().compareWith() != null) {
            facts.add(List.of("Compared with", WORDS.days(report.filter().compareWith())));
        }
        facts.add(List.of("About", WORDS.part(report.filter().scope())));
        facts.add(List.of("Frozen", WORDS.time(report.publishedAt())));
        facts.add(List.of("Seal (SHA-256 of the JSON file)", sealed.checksum()));
        facts.add(List.of("[c]", WORDS.rule()));
        facts.add(List.of("People reached", WORDS.reach(report)));
        return facts;
    }

    /** A text a row: the part, its kind, its title, and it. */
    static List<List<String>> words(PublishedReport report) {
        return report.content().sections().stream().flatMap(ReportFacts::words).toList();
    }

    private static Stream<List<String>> words(ReportSection section) {
        Stream<List<String>> text =
                section.text() == null ? Stream.empty() : Stream.of(row(section, "text", "", section.text()));
        Stream<List<String>> quotes =
                section.quotes().stream().map(quote -> row(section, "quote", WORDS.signature(quote), quote.text()));
        return Stream.concat(
                Stream.concat(text, quotes), section.caseStudies().stream().flatMap(study -> words(section, study)));
    }

    /** A row a part, since a cell of a workbook does not hold a whole case study. */
    private static Stream<List<String>> words(ReportSection section, ReportCaseStudy study) {
        Stream<List<String>> parts = study.sections().stream()
                .map(part ->
                        row(section, "case study", "%s: %s".formatted(study.title(), part.heading()), part.text()));
        Stream<List<String>> quotes =
                study.quotes().stream().map(quote -> row(section, "quote", WORDS.signature(quote), quote.text()));
        return Stream.concat(
                Stream.of(row(section, "case study", study.title(), study.summary())), Stream.concat(parts, quotes));
    }

    private static List<String> row(ReportSection section, String kind, String title, String text) {
        return List.of(section.heading(), kind, title, text);
    }
}
