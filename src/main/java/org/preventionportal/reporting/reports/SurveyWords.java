package org.preventionportal.reporting.reports;

import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.disclosure.DisclosedNumber;
import org.preventionportal.disclosure.Percent;
import org.preventionportal.platform.dates.DateWords;
import org.preventionportal.surveys.results.CampaignHeadlines;
import org.springframework.util.StringUtils;

/** Says in sentences whom a survey asked and who responded, with the numbers that may be published. */
final class SurveyWords {

    /** More would make a text too long to be saved again. */
    private static final int MAX_LISTED = 5;

    private SurveyWords() {}

    /** A list of one item for each survey. */
    static String list(List<CampaignHeadlines> surveys, Function<CampaignHeadlines, String> words) {
        int more = surveys.size() - MAX_LISTED;
        Stream<String> listed = surveys.stream()
                .limit(MAX_LISTED)
                .map(survey -> "- %s: %s".formatted(survey.name(), words.apply(survey)));
        Stream<String> others = more > 0 ? Stream.of("- Further surveys: %,d".formatted(more)) : Stream.of();
        return Stream.concat(listed, others).collect(Collectors.joining("\n"));
    }

    static String invitation(CampaignHeadlines survey) {
        DisclosedNumber invited = survey.invited();
        String asked = invited == null
                ? "The people in a room could answer by one link or on paper."
                : invited.isSuppressed()
                        ? "People were sent a personal link by email."
                        : "%s people were sent a personal link by email.".formatted(number(invited));
        return survey.openedOn() == null
                ? StringUtils.uncapitalize(asked)
                : "opened on %s. %s".formatted(DateWords.inWords(survey.openedOn()), asked);
    }

    static String responses(CampaignHeadlines survey) {
        if (survey.responded().isSuppressed()) {
            return "the number of responses is not shown.";
        }
        return Stream.of(share(survey.responded(), survey.invited()), parts(survey), bases(survey))
                .filter(sentence -> !sentence.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String share(DisclosedNumber responded, @Nullable DisclosedNumber invited) {
        if (invited == null || invited.isSuppressed()) {
            return "%s people responded.".formatted(number(responded));
        }
        return "%s of %s people who were asked responded (%s%%)."
                .formatted(number(responded), number(invited), number(Percent.of(responded, invited)));
    }

    private static String parts(CampaignHeadlines survey) {
        DisclosedNumber complete = survey.complete();
        DisclosedNumber partial = survey.partial();
        return complete == null || partial == null || complete.isSuppressed() || partial.isSuppressed()
                ? ""
                : "Of these, %s finished the survey and %s answered a part of it."
                        .formatted(number(complete), number(partial));
    }

    private static String bases(CampaignHeadlines survey) {
        DoubleSummaryStatistics shown = survey.headlines().stream()
                .filter(CampaignHeadlines.Headline::isAgreement)
                .flatMapToDouble(headline -> headline.base().number().stream())
                .summaryStatistics();
        if (shown.getCount() == 0) {
            return "";
        }
        String bases = shown.getMin() == shown.getMax() ? "a base of %,.0f people" : "bases of %,.0f to %,.0f people";
        return "Its statements have %s, as far as they are shown."
                .formatted(bases.formatted(shown.getMin(), shown.getMax()));
    }

    private static String number(DisclosedNumber number) {
        return "%,.0f".formatted(number.number().orElseThrow());
    }
}
