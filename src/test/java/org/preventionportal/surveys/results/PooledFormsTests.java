package org.preventionportal.surveys.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.Region;
import org.preventionportal.disclosure.Category;
import org.preventionportal.disclosure.DisclosedNumber;
import org.preventionportal.disclosure.DisclosureLevel;
import org.preventionportal.disclosure.LinearSpan;
import org.preventionportal.disclosure.Partition;
import org.preventionportal.disclosure.SuppressionReason;
import org.preventionportal.platform.dates.DateRange;
import org.preventionportal.surveys.audience.ShownProgress;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.preventionportal.surveys.campaigns.CampaignSnapshot;
import org.preventionportal.surveys.campaigns.CampaignState;
import org.preventionportal.surveys.campaigns.SurveyCampaign;
import org.preventionportal.surveys.campaigns.SurveyNote;
import org.preventionportal.surveys.participation.ProgrammeSpan.Span;
import org.preventionportal.surveys.plans.SessionForm;
import org.preventionportal.surveys.plans.SurveyPlan;
import org.preventionportal.surveys.questionnaires.Answer;
import org.preventionportal.surveys.questionnaires.Form;
import org.preventionportal.surveys.questionnaires.QuestionKind;
import org.preventionportal.surveys.questionnaires.SampleForms;
import org.preventionportal.surveys.questionnaires.editing.BuiltInQuestionnaires;
import org.preventionportal.tasks.TaskId;

/** Event forms of many small sessions add up exactly, and tell nothing about one session. */
class PooledFormsTests {

    static final Form FORM = SampleForms.of(List.of(SampleForms.question("useful", QuestionKind.LIKERT)));
    private static final Variable USEFUL = new Variable("useful", null);
    private static final Set<String> AGREE = Set.of("agree");
    private static final Set<String> ANSWERED = Set.of("agree", "neither", "disagree");
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
    private static final List<Region> REGIONS = List.of(Region.WALES, Region.LONDON, Region.NORTH_EAST);

    private final List<CountedCampaign> forms = new ArrayList<>();
    private final Map<TaskId, Region> regions = new HashMap<>();

    private void form(LocalDate day, Region region, int agree, int neither, int disagree) {
        form(day, region, 0, agree, neither, disagree);
    }

    private void form(LocalDate day, Region region, int onPaper, int agree, int neither, int disagree) {
        var counter = counter();
        IntStream.range(0, onPaper).forEach(_ -> counter.countTypedIn(Map.of("useful", Answer.picking("agree"))));
        Map.of("agree", agree, "neither", neither, "disagree", disagree)
                .forEach((answer, people) -> IntStream.range(0, people)
                        .forEach(_ -> counter.count(Map.of("useful", Answer.picking(answer)), true)));
        add(day, region, counter);
    }

    private void unfinished(LocalDate day, Region region, int complete, int partial) {
        var counter = counter();
        IntStream.range(0, complete + partial)
                .forEach(person -> counter.count(Map.of("useful", Answer.picking("agree")), person < complete));
        add(day, region, counter);
    }

    private ResponseCounter counter() {
        return new ResponseCounter(new CampaignId("svc_" + forms.size()), FORM);
    }

    private void add(LocalDate day, Region region, ResponseCounter counter) {
        var id = new CampaignId("svc_" + forms.size());
        var task = new TaskId("tsk_" + forms.size());
        regions.put(task, region);
        forms.add(new CountedCampaign(
                campaign(id, task, FORM, day),
                counter.responseRate(null, counter.responded(), new Span(false, 0), null),
                counter.responseCounts()));
    }

    static SurveyCampaign campaign(CampaignId id, TaskId task, Form form, LocalDate day) {
        return campaign(id, task, form, day, day, true);
    }

    private static SurveyCampaign campaign(
            CampaignId id, TaskId task, Form form, LocalDate sessionOn, LocalDate openedOn, boolean isCounted) {
        var plan = SessionForm.plan("A session", BuiltInQuestionnaires.EVENT_FEEDBACK, task, sessionOn, 100, openedOn);
        return campaign(id, plan, form, openedOn, isCounted);
    }

    static SurveyCampaign campaign(
            CampaignId id, SurveyPlan plan, Form form, LocalDate openedOn, boolean isCounted, SurveyNote... notes) {
        return new SurveyCampaign(
                id,
                0,
                plan,
                CampaignState.CLOSED,
                new CampaignSnapshot(form, 1, openedOn),
                null,
                null,
                true,
                null,
                null,
                isCounted,
                openedOn,
                null,
                List.of(notes),
                PersonId.SERVICE,
                Instant.EPOCH,
                null);
    }

    private PooledForms pooled() {
        return pooled(forms, _ -> true);
    }

    private PooledForms pooled(List<CountedCampaign> some, Predicate<LocalDate> isSettled) {
        return new PooledForms(some, regions, isSettled);
    }

    private static DisclosedNumber useful(PooledForms pool, Set<String> answers, DisclosureLevel level) {
        return pool.counts(level).people(USEFUL, answers);
    }

    /** Of the second session, five on paper are a few to readers of what is published. */
    @Test
    void aNoteSaysHowManyFormsWereOnPaper() {
        form(JANUARY, REGIONS.get(0), 12, 20, 0, 0);
        form(JANUARY, REGIONS.get(1), 5, 20, 0, 0);
        form(JANUARY, REGIONS.get(2), 0, 20, 0, 0);

        assertThat(pooled().headlines(DisclosureLevel.RESULTS).notes())
                .contains("Responses that staff typed in from paper forms, as far as they are shown: 17.");
        assertThat(pooled().headlines(DisclosureLevel.PUBLISHED).notes())
                .contains("Responses that staff typed in from paper forms, as far as they are shown: 12.");
    }

    @Test
    void fiftySessionsOfEightAddUpAndLiveEqualsPublished() {
        for (int i = 0; i < 50; i++) {
            form(JANUARY.plusDays(i), REGIONS.get(i % 3), i % 4 == 0 ? 7 : 8, 0, i % 4 == 0 ? 1 : 0);
        }
        for (DisclosureLevel level : DisclosureLevel.values()) {
            assertThat(useful(pooled(), AGREE, level)).isEqualTo(DisclosedNumber.of(387));
            assertThat(useful(pooled(), ANSWERED, level)).isEqualTo(DisclosedNumber.of(400));
            assertThat(useful(pooled(), Set.of("disagree"), level)).isEqualTo(DisclosedNumber.of(13));
            CampaignHeadlines headlines = pooled().headlines(level);
            assertThat(headlines.responded()).isEqualTo(DisclosedNumber.of(400));
            assertThat(headlines.complete()).isEqualTo(DisclosedNumber.of(400));
            assertThat(headlines.partial()).isEqualTo(DisclosedNumber.of(0));
            assertThat(headlines.name()).endsWith("50 event forms");
            assertThat(headlines.notes()).isEmpty();
        }
    }

    @Test
    void unfinishedFormsOfSeveralSessionsAddUpWhenTheirQuarterIsOver() {
        for (int i = 0; i < 50; i++) {
            int partial = i < 3 ? 2 : 0;
            unfinished(JANUARY.plusDays(i), REGIONS.get(i % 3), 8 - partial, partial);
        }
        for (DisclosureLevel level : DisclosureLevel.values()) {
            CampaignHeadlines headlines = pooled().headlines(level);
            assertThat(headlines.responded()).isEqualTo(DisclosedNumber.of(400));
            assertThat(headlines.complete()).isEqualTo(DisclosedNumber.of(394));
            assertThat(headlines.partial()).isEqualTo(DisclosedNumber.of(6));
        }

        CampaignHeadlines running = pooled(forms, _ -> false).headlines(DisclosureLevel.RESULTS);

        assertThat(running.responded()).isEqualTo(DisclosedNumber.of(400));
        assertThat(running.partial()).extracting(DisclosedNumber::isSuppressed).isEqualTo(true);
        assertThat(running.complete()).extracting(DisclosedNumber::isSuppressed).isEqualTo(true);
    }

    /** All other sessions can be subtracted, and each of those that are left has somebody who did not finish. */
    @ParameterizedTest
    @CsvSource({"1, 0, 0", "1, 1, 1", "2, 1, 1", "7, 7, 7", "4, 0, 0"})
    void unfinishedFormsThatSayHowManyAreOfOneSessionAreSuppressed(int first, int second, int third) {
        for (int partial : List.of(first, second, third, 0, 0, 0)) {
            unfinished(JANUARY, REGIONS.get(forms.size() % 3), 8 - partial, partial);
        }
        for (DisclosureLevel level : DisclosureLevel.values()) {
            CampaignHeadlines headlines = pooled().headlines(level);
            assertThat(headlines.responded()).isEqualTo(DisclosedNumber.of(48));
            assertThat(headlines.partial())
                    .extracting(DisclosedNumber::isSuppressed)
                    .isEqualTo(true);
            assertThat(headlines.complete())
                    .extracting(DisclosedNumber::isSuppressed)
                    .isEqualTo(true);
        }
    }

    /** However many finished, and however many forms there are. */
    @Test
    void aNoteSaysWhyItIsNotShownHowManyOfManyFinished() {
        unfinished(JANUARY, REGIONS.get(0), 12, 2);
        for (int i = 1; i < 50; i++) {
            unfinished(JANUARY, REGIONS.get(i % 3), 8, 0);
        }
        for (DisclosureLevel level : DisclosureLevel.values()) {
            CampaignHeadlines headlines = pooled().headlines(level);
            assertThat(headlines.responded()).isEqualTo(DisclosedNumber.of(406));
            assertThat(headlines.complete())
                    .extracting(DisclosedNumber::isSuppressed)
                    .isEqualTo(true);
            assertThat(headlines.notes()).singleElement().asString().contains("How many people finished");
        }
    }

    /** How many people of a session finished its form, and how many did not. */
    private record Finished(int complete, int partial) {}

    static Stream<List<Integer>> sizesOfSessions() {
        return Stream.of(
                List.of(8, 8),
                List.of(5, 6, 7),
                List.of(5, 12, 6),
                List.of(11, 13),
                List.of(11, 12, 12),
                List.of(4, 4, 4),
                List.of(8, 4, 4, 4));
    }

    /** Compares all quarters that look alike to readers who know the rules. */
    @ParameterizedTest
    @MethodSource("sizesOfSessions")
    void noPoolTellsHowManyOfASessionFinished(List<Integer> sizes) {
        Map<Object, List<List<Finished>>> alike = quarters(sizes).collect(Collectors.groupingBy(this::shownOfQuarter));

        assertThat(alike.values()).anySatisfy(same -> assertThat(same).hasSizeGreaterThan(1));
        for (int i = 0; i < sizes.size(); i++) {
            int session = i;
            assertThat(alike.values()).noneMatch(same -> isAFew(same, session));
        }
    }

    /** Which people are divided, and into how many, if that is the same in all quarters. */
    private static boolean isAFew(List<List<Finished>> alike, int session) {
        Set<Finished> possible =
                alike.stream().map(quarter -> quarter.get(session)).collect(Collectors.toSet());
        return possible.stream().allMatch(one -> one.complete() > 0 && one.partial() > 0)
                && Stream.<ToIntFunction<Finished>>of(Finished::complete, Finished::partial)
                        .map(people -> possible.stream()
                                .mapToInt(people)
                                .distinct()
                                .boxed()
                                .toList())
                        .anyMatch(numbers -> numbers.size() == 1 && Partition.isSmall(numbers.getFirst()));
    }

    /** Readers do not know the size of a session of three or four. */
    private static Stream<List<Finished>> quarters(List<Integer> sizes) {
        return sizes.isEmpty()
                ? Stream.of(List.of())
                : quarters(sizes.subList(1, sizes.size()))
                        .flatMap(others -> IntStream.rangeClosed(
                                        sizes.getFirst() == 4 ? 3 : sizes.getFirst(), sizes.getFirst())
                                .boxed()
                                .flatMap(size -> IntStream.rangeClosed(0, size)
                                        .mapToObj(partial -> new Finished(size - partial, partial)))
                                .map(first -> Stream.concat(Stream.of(first), others.stream())
                                        .toList()));
    }

    private List<Object> shownOfQuarter(List<Finished> sessions) {
        forms.clear();
        sessions.forEach(
                session -> unfinished(JANUARY, REGIONS.get(forms.size() % 3), session.complete(), session.partial()));
        List<Object> shown = new ArrayList<>();
        forms.forEach(form -> shown.add(form.rate().disclosed(DisclosureLevel.RESULTS)));
        forms.forEach(form -> shown.add(ShownProgress.of(100, form.rate().complete())));
        for (DisclosureLevel level : DisclosureLevel.values()) {
            CampaignHeadlines whole = pooled().headlines(level);
            shown.addAll(Arrays.asList(whole.responded(), whole.complete(), whole.partial()));
        }
        return shown;
    }

    @Test
    void sessionsOfAFewPeopleCountTogetherWhenTheirQuarterIsOver() {
        for (int i = 0; i < 10; i++) {
            form(JANUARY.plusDays(i), REGIONS.get(i % 3), 2, 0, 1);
        }
        assertThat(pooled().headlines(DisclosureLevel.PUBLISHED).responded()).isEqualTo(DisclosedNumber.of(30));
        assertThat(useful(pooled(), Set.of("disagree"), DisclosureLevel.PUBLISHED))
                .isEqualTo(DisclosedNumber.of(10));

        CampaignHeadlines running = pooled(forms, _ -> false).headlines(DisclosureLevel.RESULTS);

        assertThat(running.responded().isSuppressed()).isTrue();
        assertThat(running.notes()).singleElement().asString().contains("not counted here: 10");
    }

    @Test
    void sessionsOfOneRegionOrOneSessionAmongOthersThatAreKnownAreNotTheWholeProgramme() {
        form(JANUARY, Region.WALES, 7, 0, 1);
        form(JANUARY, Region.WALES, 7, 0, 1);
        form(JANUARY, Region.LONDON, 8, 0, 6);
        form(JANUARY, Region.NORTH_EAST, 9, 0, 5);

        assertThat(useful(pooled(), ANSWERED, DisclosureLevel.RESULTS)).isEqualTo(DisclosedNumber.of(28));
        assertThat(useful(pooled(), ANSWERED, DisclosureLevel.PUBLISHED)).isEqualTo(DisclosedNumber.of(28));
    }

    @Test
    void formsOfOneTaskAreNeverCountedAlone() {
        form(JANUARY, Region.WALES, 8, 0, 6);
        var ofOneTask = DisclosedNumber.suppressed(SuppressionReason.FEWER_THAN_TWO_TASKS);
        assertThat(useful(pooled(), AGREE, DisclosureLevel.RESULTS)).isEqualTo(ofOneTask);
        CampaignHeadlines alone = pooled().headlines(DisclosureLevel.RESULTS);
        assertThat(alone.responded()).isEqualTo(ofOneTask);
        assertThat(alone.openedOn()).as("a day could say which task it is").isNull();
        assertThat(List.of(alone.notes(), alone.headlines().getFirst().notes()))
                .allSatisfy(
                        notes -> assertThat(notes).singleElement().asString().contains("not counted here: 1"));

        form(JANUARY, Region.WALES, 8, 0, 6);
        assertThat(useful(pooled(), AGREE, DisclosureLevel.RESULTS)).isEqualTo(DisclosedNumber.of(16));
    }

    /** Or somebody who is excluded from the task of one would see whether it has numbers. */
    @Test
    void whichOfTwoTasksHasNumbersIsNotSaid() {
        form(JANUARY, Region.LONDON, 2, 0, 1);
        form(JANUARY, Region.WALES, 3, 0, 1);
        form(JANUARY, Region.WALES, 290, 0, 10);
        CampaignHeadlines ofFew = running(forms.subList(0, 2));
        CampaignHeadlines ofOneTask = running(List.of(forms.get(0), forms.get(2)));

        assertThat(ofOneTask.responded())
                .isEqualTo(ofFew.responded())
                .isEqualTo(DisclosedNumber.suppressed(SuppressionReason.FEWER_THAN_TWO_TASKS));
        assertThat(ofOneTask.headlines()).isEqualTo(ofFew.headlines());
    }

    private CampaignHeadlines running(List<CountedCampaign> some) {
        return pooled(some, _ -> false).headlines(DisclosureLevel.RESULTS);
    }

    @Test
    void paperFormsDoNotHideTheOthers() {
        for (int i = 0; i < 6; i++) {
            form(JANUARY.plusDays(i), REGIONS.get(i % 3), 10, 0, 0, 0);
        }
        assertThat(useful(pooled(), ANSWERED, DisclosureLevel.RESULTS)).isEqualTo(DisclosedNumber.of(60));
        form(JANUARY, Region.WALES, 10, 0, 0, 1);
        assertThat(useful(pooled(), ANSWERED, DisclosureLevel.RESULTS).isSuppressed())
                .isTrue();
    }

    /** The form of 20 March opened in April. */
    @Test
    void aQuarterIsSettledWhenNoFormOfItsSessionsCanFollow() {
        var march = LocalDate.of(2026, 3, 31);
        LocalDate lastOpening = march.plusDays(28 + 7);
        LocalDate after = lastOpening.plusDays(1);

        assertThat(isSettled(JANUARY, true, after)).isTrue();
        assertThat(isSettled(JANUARY, true, lastOpening)).isFalse();
        assertThat(isSettled(JANUARY, false, after)).isFalse();
        assertThat(isSettled(JANUARY.plusDays(1), true, after)).isFalse();
    }

    private static boolean isSettled(LocalDate readFrom, boolean isCounted, LocalDate today) {
        SurveyCampaign form = campaign(
                new CampaignId("svc_0"),
                new TaskId("tsk_0"),
                FORM,
                LocalDate.of(2026, 3, 20),
                LocalDate.of(2026, 4, 5),
                isCounted);
        var read = new DateRange(readFrom, LocalDate.of(2026, 12, 31));
        return new SurveyHeadlines.SettledQuarters(read, List.of(), List.of(form), today).test(JANUARY);
    }

    /** Compares the pools of all ranges of days with each other and with what the results of each form show. */
    @Test
    void noPoolsTellWhatAFewPeopleOfASessionAnswered() {
        var random = new Random(11);
        for (int round = 0; round < 60; round++) {
            forms.clear();
            int sessions = 2 + random.nextInt(7);
            for (int i = 0; i < sessions; i++) {
                boolean isMixed = random.nextInt(3) > 0;
                form(
                        JANUARY.plusDays(i * 180L / sessions),
                        REGIONS.get(random.nextInt(3)),
                        random.nextInt(14),
                        isMixed ? random.nextInt(3) : 0,
                        isMixed ? random.nextInt(8) : 0);
            }
            attack();
        }
    }

    private void attack() {
        var known = new LinearSpan(forms.size() * CATEGORIES.size());
        for (int from = 0; from < forms.size(); from++) {
            CountedCampaign alone = forms.get(from);
            Counts own = alone.disclosed(DisclosureLevel.RESULTS).whole();
            SETS.forEach(set -> learn(known, List.of(alone), set, own.people(USEFUL, set)));
            for (int to = from + 2; to <= forms.size(); to++) {
                List<CountedCampaign> some = forms.subList(from, to);
                for (DisclosureLevel level : DisclosureLevel.values()) {
                    PooledForms pool = pooled(some, quarter -> isWhole(quarter, some));
                    SETS.forEach(set -> learn(known, pool.included(USEFUL), set, useful(pool, set, level)));
                }
            }
        }
        boolean hasFound = true;
        while (hasFound) {
            hasFound = findsNobody(known);
        }
        for (CountedCampaign form : forms) {
            for (Set<String> set : SETS) {
                int people = people(form, set);
                if (people > 0 && people < 5) {
                    assertThat(known.contains(row(List.of(form), set)))
                            .as(
                                    "%d people: %s of %s",
                                    people, set, form.campaign().id())
                            .isFalse();
                }
            }
        }
    }

    /** Whether it follows by subtraction that nobody of some forms gave some answers. */
    private boolean findsNobody(LinearSpan known) {
        boolean hasFound = false;
        for (int bits = 1; bits < 1 << forms.size(); bits++) {
            int which = bits;
            List<CountedCampaign> some = IntStream.range(0, forms.size())
                    .filter(i -> (which >> i & 1) == 1)
                    .mapToObj(forms::get)
                    .toList();
            for (Set<String> set : SETS) {
                boolean isNobody = some.stream().allMatch(form -> people(form, set) == 0);
                if (isNobody && (some.size() > 1 || set.size() > 1) && known.contains(row(some, set))) {
                    hasFound |= learnNobody(known, some, set);
                }
            }
        }
        return hasFound;
    }

    private boolean learnNobody(LinearSpan known, List<CountedCampaign> some, Set<String> set) {
        List<long[]> unknown = some.stream()
                .flatMap(form -> set.stream().map(category -> row(List.of(form), Set.of(category))))
                .filter(cell -> !known.contains(cell))
                .toList();
        unknown.forEach(known::add);
        return !unknown.isEmpty();
    }

    /**
     * All who disagree are of the form that shows whether people agree: the others of the quarter are unanimous, so the
     * quarter less its 30 who agree would give its two and four others.
     */
    @Test
    void aFormThatHidesAnswersIsLeftOutIfTheOthersDoNotHideThem() {
        form(JANUARY, Region.LONDON, 30, 2, 4);
        form(JANUARY, Region.WALES, 9, 0, 0);
        form(JANUARY, Region.NORTH_EAST, 9, 0, 0);
        assertThat(pooled().included(USEFUL)).containsExactlyElementsOf(forms.subList(1, 3));
        attack();

        form(JANUARY, Region.WALES, 1, 3, 2);
        assertThat(pooled().included(USEFUL)).hasSize(4);
        attack();
    }

    static final List<String> CATEGORIES = List.of("agree", "neither", "disagree", Category.SKIPPED);
    static final List<Set<String>> SETS = IntStream.range(1, 1 << CATEGORIES.size())
            .mapToObj(bits -> IntStream.range(0, CATEGORIES.size())
                    .filter(i -> (bits >> i & 1) == 1)
                    .mapToObj(CATEGORIES::get)
                    .collect(Collectors.toSet()))
            .toList();

    private boolean isWhole(LocalDate quarter, List<CountedCampaign> some) {
        return forms.stream()
                .filter(form -> DateRange.quarter(form.campaign().countedOn())
                        .startsOn()
                        .equals(quarter))
                .allMatch(some::contains);
    }

    /** A sum of nobody says that nobody is in any part of it. */
    private void learn(LinearSpan known, List<CountedCampaign> some, Set<String> set, DisclosedNumber sum) {
        if (sum.isSuppressed()) {
            return;
        }
        assertThat(sum)
                .isEqualTo(DisclosedNumber.of(
                        some.stream().mapToInt(form -> people(form, set)).sum()));
        if (sum.equals(DisclosedNumber.of(0))) {
            some.forEach(form -> set.forEach(category -> known.add(row(List.of(form), Set.of(category)))));
        }
        known.add(row(some, set));
    }

    private long[] row(List<CountedCampaign> some, Set<String> set) {
        var row = new long[forms.size() * CATEGORIES.size()];
        for (CountedCampaign form : some) {
            set.forEach(category -> row[forms.indexOf(form) * CATEGORIES.size() + CATEGORIES.indexOf(category)] = 1);
        }
        return row;
    }

    private static int people(CountedCampaign form, Set<String> set) {
        ResponseCounts counts = Objects.requireNonNull(form.counts().get("useful"));
        return set.stream().mapToInt(counts::people).sum();
    }
}
