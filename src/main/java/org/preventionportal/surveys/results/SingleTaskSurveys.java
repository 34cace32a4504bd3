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
import org.preventionportal.disclosure.SuppressionReason;
import org.preventionportal.surveys.questionnaires.QuestionnaireId;
import org.preventionportal.surveys.results.CampaignHeadlines.Headline;

/**
 * Adds up the surveys of a questionnaire that are about one task each: a row of its own would show such a survey to
 * people who are excluded from its task. Only what is shown of each survey is added. Somebody who is excluded from one
 * of the tasks can subtract the others. Answers other than agreement, and who answered, are not added up.
 *
 * @param surveys the one that opened last first
 */
record SingleTaskSurveys(List<CampaignHeadlines> surveys, Kind kind, DisclosureLevel level) {

    /** Names what is added up: the same questionnaire may be answered by email and in a room. */
    enum Kind {
        BY_EMAIL(":tasks", "a survey about one task", "surveys about one task each"),
        EVENT_FORM("", "one event form", "event forms");

        private final String ofKey;
        private final String one;
        private final String several;

        Kind(String ofKey, String one, String several) {
            this.ofKey = ofKey;
            this.one = one;
            this.several = several;
        }

        static Kind of(String key) {
            return key.endsWith(BY_EMAIL.ofKey) ? BY_EMAIL : EVENT_FORM;
        }

        QuestionnaireId questionnaire(String key) {
            return new QuestionnaireId(key.substring(0, key.length() - ofKey.length()));
        }

        String name(String title, int surveys) {
            return surveys == 1 ? "%s, %s".formatted(title, one) : "%s, %,d %s".formatted(title, surveys, several);
        }
    }

    /** Leaves other surveys as they are. */
    static Stream<CampaignHeadlines> added(Stream<CampaignHeadlines> surveys, Kind kind, DisclosureLevel level) {
        Map<String, List<CampaignHeadlines>> byKey = surveys.collect(Collectors.groupingBy(
                survey -> survey.task() == null ? survey.key() : key(survey, kind),
                LinkedHashMap::new,
                Collectors.toList()));
        return byKey.values().stream()
                .map(same -> same.getFirst().task() == null
                        ? same.getFirst()
                        : new SingleTaskSurveys(same, kind, level).sum());
    }

    private static String key(CampaignHeadlines survey, Kind kind) {
        return survey.questionnaire() + kind.ofKey;
    }

    private CampaignHeadlines sum() {
        CampaignHeadlines last = surveys.getFirst();
        List<CampaignHeadlines> counted = surveys.stream()
                .filter(survey -> !survey.responded().isSuppressed())
                .toList();
        return new CampaignHeadlines(
                key(last, kind),
                kind.name(last.name(), surveys.size()),
                last.questionnaire(),
                null,
                null,
                kind == Kind.BY_EMAIL,
                part(counted, CampaignHeadlines::invited),
                number(counted, CampaignHeadlines::responded),
                part(counted, CampaignHeadlines::complete),
                part(counted, CampaignHeadlines::partial),
                statements().map(this::sum).toList(),
                notes(surveys.size(), counted));
    }

    /** Suppressed if the number of any survey is, since it would be a part of fewer people. */
    private DisclosedNumber part(
            List<CampaignHeadlines> counted, Function<CampaignHeadlines, @Nullable DisclosedNumber> people) {
        boolean isKnown = counted.stream().map(people).allMatch(part -> part != null && !part.isSuppressed());
        return isKnown ? number(counted, people) : DisclosedNumber.suppressed(level.reason());
    }

    /** Which surveys show nothing is not said if the sum does not show it. */
    private static DisclosedNumber number(
            List<CampaignHeadlines> counted, Function<CampaignHeadlines, @Nullable DisclosedNumber> people) {
        return isOfOneTask(counted)
                ? DisclosedNumber.suppressed(SuppressionReason.FEWER_THAN_TWO_TASKS)
                : DisclosedNumber.of(counted.stream()
                        .flatMap(survey -> Optional.ofNullable(people.apply(survey)).stream())
                        .flatMapToDouble(number -> number.number().stream())
                        .sum());
    }

    private static boolean isOfOneTask(List<CampaignHeadlines> counted) {
        return counted.stream().map(CampaignHeadlines::task).distinct().count() < 2;
    }

    /** Each statement as it was asked last. */
    private Stream<Headline> statements() {
        Map<String, Headline> byQuestion = new LinkedHashMap<>();
        surveys.stream()
                .flatMap(survey -> survey.headlines().stream())
                .filter(Headline::isAgreement)
                .forEach(headline -> byQuestion.putIfAbsent(headline.question(), headline));
        return byQuestion.values().stream();
    }

    private Headline sum(Headline statement) {
        String question = statement.question();
        List<CampaignHeadlines> asked = surveys.stream()
                .filter(survey -> of(survey, question).isPresent())
                .toList();
        List<CampaignHeadlines> counted = asked.stream()
                .filter(survey -> shown(survey, question).isPresent())
                .toList();
        DisclosedNumber people = number(
                counted, survey -> shown(survey, question).map(Headline::amount).orElse(null));
        DisclosedNumber base = number(
                counted, survey -> shown(survey, question).map(Headline::base).orElse(null));
        return new Headline(
                question,
                null,
                statement.text(),
                false,
                people,
                base,
                Percent.of(people, base),
                List.of(),
                notes(asked.size(), counted));
    }

    private static Optional<Headline> shown(CampaignHeadlines survey, String question) {
        return of(survey, question)
                .filter(headline ->
                        !headline.amount().isSuppressed() && !headline.base().isSuppressed());
    }

    private static Optional<Headline> of(CampaignHeadlines survey, String question) {
        return survey.headlines().stream()
                .filter(headline ->
                        headline.isAgreement() && headline.question().equals(question))
                .findFirst();
    }

    private List<String> notes(int asked, List<CampaignHeadlines> counted) {
        int left = isOfOneTask(counted) ? asked : asked - counted.size();
        return Stream.of(
                        surveys.stream().flatMap(survey -> survey.notes().stream()),
                        left == 0 ? Stream.<String>empty() : Stream.of(left(left)),
                        Stream.of(
                                "Of %s, only responses and agreement are added up, as far as their own results show them, and those of one task never alone."
                                        .formatted(kind.several)))
                .flatMap(Function.identity())
                .distinct()
                .toList();
    }

    private String left(int surveys) {
        return "Not counted here, of %s: %,d. Their own results suppress the number, or fewer than two tasks have one."
                .formatted(kind.several, surveys);
    }
}
