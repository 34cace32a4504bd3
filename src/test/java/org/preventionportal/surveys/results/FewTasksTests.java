package org.preventionportal.surveys.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.preventionportal.disclosure.DisclosedNumber;
import org.preventionportal.disclosure.DisclosureLevel;
import org.preventionportal.disclosure.LinearSpan;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.preventionportal.surveys.participation.ProgrammeSpan.Span;
import org.preventionportal.surveys.plans.Reminders;
import org.preventionportal.surveys.plans.SurveyInvitation;
import org.preventionportal.surveys.plans.SurveyPlan;
import org.preventionportal.surveys.plans.TaskSelection;
import org.preventionportal.surveys.questionnaires.Answer;
import org.preventionportal.surveys.questionnaires.editing.BuiltInQuestionnaires;
import org.preventionportal.tasks.TaskId;

/**
 * Attacks the results of surveys by email about one task, or about two tasks of a region, with all ranges of days: each
 * longer range is a second look after one more task.
 */
class FewTasksTests {

    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
    private static final Variable USEFUL = new Variable("useful", null);
    private static final Set<String> AGREE = Set.of("agree");
    private static final Set<String> ANSWERED = Set.of("agree", "neither", "disagree");

    /** The one that opened last first, as they are read. */
    private final List<CountedCampaign> surveys = new ArrayList<>();

    private void survey(@Nullable TaskId task, int agree, int neither, int disagree) {
        var id = new CampaignId("svc_" + surveys.size());
        var counter = new ResponseCounter(id, PooledFormsTests.FORM);
        Map.of("agree", agree, "neither", neither, "disagree", disagree)
                .forEach((answer, people) -> IntStream.range(0, people)
                        .forEach(_ -> counter.count(Map.of("useful", Answer.picking(answer)), true)));
        int all = agree + neither + disagree;
        surveys.add(new CountedCampaign(
                PooledFormsTests.campaign(id, plan(task), PooledFormsTests.FORM, JANUARY, true),
                counter.responseRate(all, all, new Span(false, 0), null),
                counter.responseCounts()));
    }

    private static SurveyPlan plan(@Nullable TaskId task) {
        return new SurveyPlan(
                "A survey",
                BuiltInQuestionnaires.EVENT_FEEDBACK,
                SurveyInvitation.TASKS,
                new TaskSelection(JANUARY, JANUARY, List.of(), List.of(), List.of()),
                null,
                task,
                null,
                new Reminders(0, 7),
                List.of(),
                null,
                JANUARY);
    }

    private void random(Random random) {
        surveys.clear();
        int number = 2 + random.nextInt(6);
        for (int i = 0; i < number; i++) {
            boolean isMixed = random.nextInt(3) > 0;
            survey(
                    random.nextInt(3) == 0 ? null : new TaskId("tsk_" + random.nextInt(number)),
                    random.nextInt(16),
                    isMixed ? random.nextInt(4) : 0,
                    isMixed ? random.nextInt(8) : 0);
        }
    }

    private List<CampaignHeadlines> rows(List<CountedCampaign> some, DisclosureLevel level) {
        return SingleTaskSurveys.added(
                        some.stream().map(survey -> CampaignHeadlines.whole(survey, level)),
                        SingleTaskSurveys.Kind.BY_EMAIL,
                        level)
                .toList();
    }

    @Test
    void noLooksTogetherTellWhatAFewPeopleAnswered() {
        var random = new Random(7);
        for (int round = 0; round < 200; round++) {
            random(random);
            LinearSpan known = known(null);
            for (CountedCampaign survey : surveys) {
                for (Set<String> set : PooledFormsTests.SETS) {
                    int people = people(List.of(survey), set);
                    if (people > 0 && people < 5) {
                        assertThat(known.contains(row(List.of(survey), set)))
                                .as("%d people: %s", people, set)
                                .isFalse();
                    }
                }
            }
        }
    }

    @Test
    void whoIsExcludedFromATaskLearnsNoMoreThanItsOwnResultsShow() {
        var random = new Random(8);
        for (int round = 0; round < 200; round++) {
            random(random);
            TaskId excluded = new TaskId("tsk_0");
            LinearSpan own = new LinearSpan(columns());
            surveys.forEach(survey -> learnOwn(own, survey));
            LinearSpan known = known(excluded);
            for (CountedCampaign survey : surveys) {
                for (Set<String> set : PooledFormsTests.SETS) {
                    long[] row = row(List.of(survey), set);
                    assertThat(known.contains(row) && !own.contains(row))
                            .as("%s of %s", set, survey.campaign().id())
                            .isFalse();
                }
            }
        }
    }

    /** What all looks show. Who is excluded from a task does not see the results of its surveys. */
    private LinearSpan known(@Nullable TaskId excluded) {
        var known = new LinearSpan(columns());
        surveys.stream()
                .filter(survey -> excluded == null
                        || !excluded.equals(survey.campaign().plan().taskId()))
                .forEach(survey -> learnOwn(known, survey));
        for (int from = 0; from < surveys.size(); from++) {
            for (int to = from + 1; to <= surveys.size(); to++) {
                for (DisclosureLevel level : DisclosureLevel.values()) {
                    learn(known, surveys.subList(from, to), level);
                }
            }
        }
        return known;
    }

    private void learnOwn(LinearSpan known, CountedCampaign survey) {
        for (DisclosureLevel level : DisclosureLevel.values()) {
            var own = survey.disclosed(level).whole();
            PooledFormsTests.SETS.forEach(set -> learn(known, List.of(survey), set, own.people(USEFUL, set)));
            learn(known, List.of(survey), CampaignHeadlines.whole(survey, level));
        }
    }

    private void learn(LinearSpan known, List<CountedCampaign> some, DisclosureLevel level) {
        for (CampaignHeadlines row : rows(some, level)) {
            List<CountedCampaign> added = some.stream()
                    .filter(survey -> row.isSum()
                            ? survey.campaign().plan().taskId() != null && isShown(survey, level)
                            : row.key().equals(survey.campaign().id().value()))
                    .toList();
            learn(known, added, row);
        }
    }

    private void learn(LinearSpan known, List<CountedCampaign> added, CampaignHeadlines row) {
        CampaignHeadlines.Headline useful = row.headlines().getFirst();
        learn(known, added, AGREE, useful.amount());
        learn(known, added, ANSWERED, useful.base());
    }

    private static boolean isShown(CountedCampaign survey, DisclosureLevel level) {
        CampaignHeadlines.Headline useful =
                CampaignHeadlines.whole(survey, level).headlines().getFirst();
        return !useful.amount().isSuppressed() && !useful.base().isSuppressed();
    }

    /** A sum of nobody says that nobody is in any part of it. */
    private void learn(LinearSpan known, List<CountedCampaign> some, Set<String> set, DisclosedNumber sum) {
        if (sum.isSuppressed()) {
            return;
        }
        assertThat(sum).isEqualTo(DisclosedNumber.of(people(some, set)));
        if (sum.equals(DisclosedNumber.of(0))) {
            some.forEach(survey -> set.forEach(category -> known.add(row(List.of(survey), Set.of(category)))));
        }
        known.add(row(some, set));
    }

    private int columns() {
        return surveys.size() * PooledFormsTests.CATEGORIES.size();
    }

    private long[] row(List<CountedCampaign> some, Set<String> set) {
        var row = new long[columns()];
        for (CountedCampaign survey : some) {
            int first = surveys.indexOf(survey) * PooledFormsTests.CATEGORIES.size();
            set.forEach(category -> row[first + PooledFormsTests.CATEGORIES.indexOf(category)] = 1);
        }
        return row;
    }

    private static int people(List<CountedCampaign> some, Set<String> set) {
        return some.stream()
                .mapToInt(survey ->
                        set.stream().mapToInt(survey.counts(USEFUL)::people).sum())
                .sum();
    }
}
