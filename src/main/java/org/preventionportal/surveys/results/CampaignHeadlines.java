package org.preventionportal.surveys.results;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.disclosure.DisclosedNumber;
import org.preventionportal.disclosure.DisclosureLevel;
import org.preventionportal.platform.Id;
import org.preventionportal.platform.dates.DateWords;
import org.preventionportal.surveys.campaigns.SurveyCampaign;
import org.preventionportal.surveys.campaigns.SurveyNote;
import org.preventionportal.surveys.questionnaires.Language;
import org.preventionportal.surveys.questionnaires.Question;
import org.preventionportal.surveys.questionnaires.QuestionKind;
import org.preventionportal.tasks.TaskId;

/**
 * Holds what a report shows of a survey: how many responded, how many agree, and how they answered other
 * questions.
 *
 * @param key the id of the campaign; of event forms that are added up, that of their questionnaire; of other surveys
 *     that are added up, that and {@code :tasks}
 * @param task the only task that the survey is about; null for any other, and for surveys that are added up
 * @param openedOn null for surveys that are added up: the day could say which task it is
 * @param isByMail whether people were asked by email, and not by an open link
 * @param invited null for an open link; for one region {@code invited}, {@code complete} and {@code partial} are null
 * @param notes the notes on the survey as a whole
 */
public record CampaignHeadlines(
        String key,
        String name,
        Id questionnaire,
        @Nullable TaskId task,
        @Nullable LocalDate openedOn,
        boolean isByMail,
        @Nullable DisclosedNumber invited,
        DisclosedNumber responded,
        @Nullable DisclosedNumber complete,
        @Nullable DisclosedNumber partial,
        List<Headline> headlines,
        List<String> notes) {

    private static final String EARLIER_BATCH =
            "The question keeps the numbers of an earlier batch, because its further answers could be of fewer than ten people.";

    /**
     * How many people agree with a statement or gave an answer, or the mean of answers that are numbers.
     *
     * @param choice key of the answer; "mean" for a mean, null for agreement
     * @param text the question, followed by the choice if there is one
     * @param isAboutPeople whether the answer says who the respondents are
     * @param amount how many people, or the mean
     * @param base people who gave an answer other than "not applicable"
     * @param percent of the base; null for a mean, and for a choice that says that the question is not applicable
     * @param answers how many gave each answer to a statement of the whole survey; empty for everything else
     * @param notes the notes on the question
     */
    public record Headline(
            String question,
            @Nullable String choice,
            String text,
            boolean isAboutPeople,
            DisclosedNumber amount,
            DisclosedNumber base,
            @Nullable DisclosedNumber percent,
            List<Answer> answers,
            List<String> notes) {

        /** Whether it says how many people agree with a statement. */
        public boolean isAgreement() {
            return choice == null;
        }

        private Headline noting(String note) {
            List<String> all = Stream.concat(notes.stream(), Stream.of(note)).toList();
            return new Headline(question, choice, text, isAboutPeople, amount, base, percent, answers, all);
        }
    }

    /** How many people gave an answer to a statement. */
    public record Answer(String key, String text, DisclosedNumber people) {}

    static CampaignHeadlines whole(CountedCampaign counted, DisclosureLevel level) {
        CampaignHeadlines rate = rate(counted.campaign(), counted.rate().disclosed(level));
        return rate.with(
                headlines(counted, true, counted.disclosed(level)::result),
                Stream.concat(rate.notes.stream(), ResponseRate.typedInNote(List.of(counted.rate()), level))
                        .toList());
    }

    /** Who responded, without a question. */
    static CampaignHeadlines rate(SurveyCampaign campaign, DisclosedResponseRate rate) {
        return of(campaign, rate.invited(), rate.responded(), rate.complete(), rate.partial(), List.of());
    }

    private static CampaignHeadlines of(
            SurveyCampaign campaign,
            @Nullable DisclosedNumber invited,
            DisclosedNumber responded,
            @Nullable DisclosedNumber complete,
            @Nullable DisclosedNumber partial,
            List<Headline> headlines) {
        return new CampaignHeadlines(
                campaign.id().value(),
                name(campaign),
                campaign.plan().questionnaireId(),
                campaign.plan().taskId(),
                campaign.requireSnapshot().openedOn(),
                campaign.plan().invitation().isByMail(),
                invited,
                responded,
                complete,
                partial,
                headlines,
                Stream.concat(rolling(campaign), notes(campaign, null).stream()).toList());
    }

    /** Whether it adds up surveys by email that are about one task each. */
    public boolean isOfSingleTasks() {
        return SingleTaskSurveys.Kind.of(key) == SingleTaskSurveys.Kind.BY_EMAIL;
    }

    /** Whether several surveys are added up. The notes say how many of them are left out. */
    public boolean isSum() {
        return openedOn == null;
    }

    /** The name of a survey about one task is for those who may see the task. */
    private static String name(SurveyCampaign campaign) {
        return campaign.plan().taskId() == null
                ? campaign.plan().name()
                : campaign.requireSnapshot().form().title().in(Language.EN);
    }

    /** Adds a note to the survey and to each question. */
    CampaignHeadlines noting(String note) {
        return with(
                headlines.stream().map(headline -> headline.noting(note)).toList(),
                Stream.concat(notes.stream(), Stream.of(note)).toList());
    }

    private CampaignHeadlines with(List<Headline> nextHeadlines, List<String> nextNotes) {
        return new CampaignHeadlines(
                key,
                name,
                questionnaire,
                task,
                openedOn,
                isByMail,
                invited,
                responded,
                complete,
                partial,
                nextHeadlines,
                nextNotes);
    }

    /** The event forms of one questionnaire, of which the first opened last. Who answered them is not added up. */
    static CampaignHeadlines pooled(
            List<CountedCampaign> forms,
            DisclosedNumber responded,
            DisclosedNumber complete,
            DisclosedNumber partial,
            Counts counts,
            List<String> notes,
            Function<Variable, List<String>> notesOnQuestions) {
        CountedCampaign last = forms.getFirst();
        return new CampaignHeadlines(
                last.campaign().plan().questionnaireId().value(),
                SingleTaskSurveys.Kind.EVENT_FORM.name(last.form().title().in(Language.EN), forms.size()),
                last.campaign().plan().questionnaireId(),
                null,
                null,
                false,
                null,
                responded,
                complete,
                partial,
                last.form()
                        .questions()
                        .filter(question -> question.kind() == QuestionKind.LIKERT)
                        .flatMap(question -> Headlines.of(
                                QuestionResult.of(question, counts),
                                true,
                                notesOnQuestions.apply(Variable.of(question))))
                        .toList(),
                notes);
    }

    /** Its answers cannot be divided by the days of a period, because ballots have none. */
    private static Stream<String> rolling(SurveyCampaign campaign) {
        LocalDate lastOn =
                campaign.batches() == null ? null : campaign.batches().lastOn();
        return lastOn == null
                ? Stream.empty()
                : Stream.of("The answers to this rolling campaign are from %s to %s, and not of these days alone."
                        .formatted(
                                DateWords.inWords(campaign.requireSnapshot().openedOn()), DateWords.inWords(lastOn)));
    }

    /** For one region only the number of respondents and their agreement are shown. */
    static CampaignHeadlines regional(CountedCampaign counted, DisclosedNumber responded, Counts counts) {
        return of(
                counted.campaign(),
                null,
                responded,
                null,
                null,
                headlines(counted, false, question -> QuestionResult.of(question, counts)));
    }

    private static List<Headline> headlines(
            CountedCampaign counted, boolean isWhole, Function<Question, QuestionResult> results) {
        return counted.form()
                .questions()
                .filter(question -> question.kind() == QuestionKind.LIKERT || isWhole)
                .flatMap(question -> Headlines.of(results.apply(question), isWhole, notes(counted, question)))
                .toList();
    }

    private static List<String> notes(CountedCampaign counted, Question question) {
        return Stream.of(
                        rolling(counted.campaign()),
                        counted.isOfEarlierBatch(question) ? Stream.of(EARLIER_BATCH) : Stream.<String>empty(),
                        notes(counted.campaign(), question.key()).stream())
                .flatMap(notes -> notes)
                .toList();
    }

    /** Those on a survey about one task are for those who may see the task. */
    private static List<String> notes(SurveyCampaign campaign, @Nullable String question) {
        if (campaign.plan().taskId() != null) {
            return List.of();
        }
        return campaign.notes().stream()
                .filter(note -> Objects.equals(note.questionKey(), question))
                .map(SurveyNote::text)
                .toList();
    }
}
