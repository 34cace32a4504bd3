package org.preventionportal.surveys.results;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.disclosure.DisclosedNumber;
import org.preventionportal.disclosure.DisclosureLevel;
import org.preventionportal.disclosure.Percent;
import org.preventionportal.surveys.results.CampaignHeadlines.Headline;

/**
 * Adds up the surveys of a questionnaire that are about one task each: a row of its own would show such a survey to
 * people who are excluded from its task. Only what is shown of each survey is added. Somebody who is excluded from one
 * of the tasks can subtract the others.
 *
 * @param surveys the one that opened last first
 */
record SingleTaskSurveys(List<CampaignHeadlines> surveys, DisclosureLevel level) {

    private static final String NEVER_ALONE =
            "Surveys about one task each are added up as far as their numbers are shown, and those of one task never alone.";

    /** Leaves other surveys as they are. */
    static Stream<CampaignHeadlines> added(Stream<CampaignHeadlines> surveys, DisclosureLevel level) {
        Map<String, List<CampaignHeadlines>> byKey = surveys.collect(Collectors.groupingBy(
                survey -> survey.task() == null ? survey.key() : key(survey), LinkedHashMap::new, Collectors.toList()));
        return byKey.values().stream()
                .map(same ->
                        same.getFirst().task() == null ? same.getFirst() : new SingleTaskSurveys(same, level).sum());
    }

    /** Not the one of the event forms of the questionnaire. */
    private static String key(CampaignHeadlines survey) {
        return "%s:tasks".formatted(survey.questionnaire());
    }

    private CampaignHeadlines sum() {
        CampaignHeadlines last = surveys.getFirst();
        List<CampaignHeadlines> counted = surveys.stream()
                .filter(survey -> !survey.responded().isSuppressed())
                .toList();
        return new CampaignHeadlines(
                key(last),
                surveys.size() == 1
                        ? "%s, a survey about one task".formatted(last.name())
                        : "%s, %,d surveys about one task each".formatted(last.name(), surveys.size()),
                last.questionnaire(),
                null,
                last.openedOn(),
                part(counted, CampaignHeadlines::invited),
                number(counted, CampaignHeadlines::responded),
                part(counted, CampaignHeadlines::complete),
                part(counted, CampaignHeadlines::partial),
                statements().map(this::sum).toList(),
                notes());
    }

    /** Suppressed if the number of any survey is, since it would be a part of fewer people. */
    private DisclosedNumber part(
            List<CampaignHeadlines> counted, Function<CampaignHeadlines, @Nullable DisclosedNumber> people) {
        boolean isKnown = counted.stream().map(people).allMatch(part -> part != null && !part.isSuppressed());
        return number(isKnown ? counted : List.of(), people);
    }

    private DisclosedNumber number(
            List<CampaignHeadlines> counted, Function<CampaignHeadlines, @Nullable DisclosedNumber> people) {
        return counted.stream().map(CampaignHeadlines::task).distinct().count() < 2
                ? DisclosedNumber.suppressed(level.reason())
                : DisclosedNumber.of(counted.stream()
                        .flatMap(survey -> Optional.ofNullable(people.apply(survey)).stream())
                        .flatMapToDouble(number -> number.number().stream())
                        .sum());
    }

    /** Each statement as it was asked last. */
    private Stream<Headline> statements() {
        Map<String, Headline> byQuestion = new LinkedHashMap<>();
        surveys.stream()
                .flatMap(survey -> survey.headlines().stream())
                .filter(headline -> headline.choice() == null)
                .forEach(headline -> byQuestion.putIfAbsent(headline.question(), headline));
        return byQuestion.values().stream();
    }

    private Headline sum(Headline statement) {
        String question = statement.question();
        List<CampaignHeadlines> counted = surveys.stream()
                .filter(survey -> shown(survey, question).isPresent())
                .toList();
        DisclosedNumber people = number(
                counted, survey -> shown(survey, question).map(Headline::people).orElse(null));
        DisclosedNumber base = number(
                counted, survey -> shown(survey, question).map(Headline::base).orElse(null));
        return new Headline(
                question, null, statement.text(), people, base, Percent.of(people, base), List.of(), notes());
    }

    private static Optional<Headline> shown(CampaignHeadlines survey, String question) {
        return survey.headlines().stream()
                .filter(headline -> headline.choice() == null
                        && headline.question().equals(question)
                        && !headline.people().isSuppressed()
                        && !headline.base().isSuppressed())
                .findFirst();
    }

    private List<String> notes() {
        return Stream.concat(surveys.stream().flatMap(survey -> survey.notes().stream()), Stream.of(NEVER_ALONE))
                .distinct()
                .toList();
    }
}
