package org.preventionportal.surveys.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preventionportal.surveys.questionnaires.SampleForms.TEXT;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.LongBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.preventionportal.access.Region;
import org.preventionportal.demo.YearOneResponses;
import org.preventionportal.disclosure.Category;
import org.preventionportal.disclosure.DisclosedNumber;
import org.preventionportal.disclosure.Disclosure;
import org.preventionportal.disclosure.DisclosureLevel;
import org.preventionportal.disclosure.LinearSpan;
import org.preventionportal.disclosure.MergedGroup;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.preventionportal.surveys.questionnaires.Answer;
import org.preventionportal.surveys.questionnaires.Dimension;
import org.preventionportal.surveys.questionnaires.DisplayCondition;
import org.preventionportal.surveys.questionnaires.Form;
import org.preventionportal.surveys.questionnaires.Likert;
import org.preventionportal.surveys.questionnaires.Option;
import org.preventionportal.surveys.questionnaires.Question;
import org.preventionportal.surveys.questionnaires.QuestionKind;
import org.preventionportal.surveys.questionnaires.SampleForms;
import org.preventionportal.surveys.results.Attributions.Author;
import org.preventionportal.surveys.results.CampaignHeadlines.Headline;
import org.preventionportal.tasks.TaskId;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/**
 * Attacks disclosure control: takes every number that is disclosed about random answers, and works out everything that
 * follows from these numbers by adding and subtracting. No count of one to four people may follow.
 *
 * <p>People are distinguished by their profile: all their answers together. Each disclosed number is a sum over
 * profiles, so everything that can be worked out lies in the linear span of these sums.
 */
class DisclosureTests {

    private static final int SEEDS = 4;
    private static final CampaignId CAMPAIGN = new CampaignId("svc_0");

    private static final List<Dimension> KIND_AND_REGION = List.of(Dimension.ORGANISATION_KIND, Dimension.REGION);

    private static final List<List<Dimension>> DIVISIONS = List.of(
            List.of(Dimension.ORGANISATION_KIND),
            List.of(Dimension.REGION),
            List.of(Dimension.CONTACT_WITH_CHILDREN),
            KIND_AND_REGION,
            List.of(Dimension.REGION, Dimension.ORGANISATION_KIND),
            List.of(Dimension.ORGANISATION_KIND, Dimension.CONTACT_WITH_CHILDREN),
            List.of(Dimension.CONTACT_WITH_CHILDREN, Dimension.REGION));

    private static final Question ORGANISATION =
            dimension(Dimension.ORGANISATION_KIND, "police", "health", "local-government");
    private static final Question REGION = dimension(Dimension.REGION, "north-east", "north-west", "wales");
    private static final Question CONTACT = dimension(Dimension.CONTACT_WITH_CHILDREN, "often", "never");

    /** A follow-up on agreement, and one on a session. */
    private static final Survey BRANCHING = survey(
            choice("attended", null, "yes", "no"),
            likert("impact", new DisplayCondition("attended", List.of("yes"))),
            choice("when", new DisplayCondition("attended", List.of("no")), "soon", "later"));

    /** Several choices at once, one of which leads on. */
    private static final Survey SEVERAL = survey(
            new Question(
                    "how",
                    QuestionKind.MULTIPLE_CHOICE,
                    TEXT,
                    null,
                    options("talk", "paper"),
                    false,
                    null,
                    null,
                    false),
            choice("liked", new DisplayCondition("how", List.of("talk")), "yes", "no"));

    /** Agreement with a sensitive statement alone, and what follows strong agreement. */
    private static final Survey AGREEMENT = survey(
            sensitive("knows"), choice("more", new DisplayCondition("knows", List.of("strongly-agree")), "a", "b"));

    /** Those who disagree are asked why. Their comments can be counted by what they say about their authors. */
    private static final Survey COMMENTS = survey(
            choice("useful", null, "yes", "no"), words("why-not", new DisplayCondition("useful", List.of("no"))));

    /** Kinds and regions of several families. Everybody may say more, and those who disagree why. */
    private static final Survey QUOTES = Survey.of(form(
            dimension(Dimension.ORGANISATION_KIND, "police", "justice", "health", "education"),
            dimension(Dimension.REGION, "north-east", "north-west", "london", "south-east", "wales"),
            words("more", null),
            choice("useful", null, "yes", "no"),
            words("why-not", new DisplayCondition("useful", List.of("no")))));

    /** A number, of which the mean of each group is shown. */
    private static final Survey NUMBERS =
            survey(SampleForms.question("shared", QuestionKind.NUMBER), choice("attended", null, "yes", "no"));

    /** Suppressed cells that can be calculated to be empty would be all that hides two people. */
    private static final Arguments WITH_EMPTY_CELLS = Arguments.of(AGREEMENT, 25, 200, true);

    /** A sensitive choice, and what each answer to it leads to. */
    private static final Survey AFRAID = survey(
            new Question(
                    "afraid", QuestionKind.SINGLE_CHOICE, TEXT, null, options("yes", "no"), false, null, null, true),
            choice("told", new DisplayCondition("afraid", List.of("yes")), "a", "b"),
            choice("why", new DisplayCondition("afraid", List.of("no")), "a", "b"));

    /** Several sensitive choices at once, one of which leads on. */
    private static final Survey SEVERAL_SENSITIVE = survey(
            new Question(
                    "how", QuestionKind.MULTIPLE_CHOICE, TEXT, null, options("seen", "heard"), false, null, null, true),
            choice("told", new DisplayCondition("how", List.of("seen")), "yes", "no"));

    private static final int BATCHES = 3;

    /** What a rolling campaign asks; who answered it in one batch. */
    private static final Survey ROLLING = Survey.of(form(
            ORGANISATION,
            likert("knows", null),
            choice("attended", null, "yes", "no"),
            choice("liked", new DisplayCondition("attended", List.of("yes")), "a", "b")));

    private static final Survey IN_BATCHES = Survey.of(
            ROLLING.form(),
            Collections.nCopies(BATCHES, ROLLING.profiles()).stream()
                    .flatMap(List::stream)
                    .toList());

    /** How many people have each profile. */
    private int[] people = {};

    /** How many more of each profile the attacker has typed in from paper. */
    private int[] typedIn = {};

    /** Who answered with each profile, if people answered several times. */
    private final Map<Integer, Set<Integer>> givenBy = new HashMap<>();

    /** How many of the profiles the numbers of a variable count, if an earlier batch has stored them. */
    private final Map<String, Integer> counted = new HashMap<>();

    static Stream<Arguments> attacks() {
        Stream<Arguments> drawn = Stream.of(BRANCHING, SEVERAL, AGREEMENT, NUMBERS, COMMENTS, QUOTES)
                .flatMap(survey -> Stream.of(20, 73, 200, 5000)
                        .flatMap(number -> IntStream.range(0, SEEDS)
                                .mapToObj(seed -> Arguments.of(survey, seed, number, seed % 3 > 0))));
        return Stream.concat(drawn, Stream.of(WITH_EMPTY_CELLS));
    }

    /**
     * A form with what can be worked out for every number of people.
     *
     * @param facts for each fact and profile 1 if the fact counts the profile, otherwise 0
     * @param categories of each profile in each variable that was looked at
     * @param kinds those of the dimensions
     */
    record Survey(
            Form form,
            List<Map<String, Answer>> profiles,
            Map<Fact, long[]> facts,
            Map<Variable, Coded> categories,
            Map<Dimension, Coded> kinds) {

        /** The profiles of some groups, each of one or several kinds, that are in some categories. */
        long[] who(Variable variable, Set<String> categories, List<Dimension> division, List<Set<String>> groups) {
            long[] who = new long[profiles.size()];
            Arrays.fill(who, 1);
            categories(variable).keep(who, categories);
            for (int dimension = 0; dimension < division.size(); dimension++) {
                kinds.computeIfAbsent(division.get(dimension), one -> categories(Variable.of(question(form, one))))
                        .keep(who, groups.get(dimension));
            }
            return who;
        }

        private Coded categories(Variable variable) {
            return categories.computeIfAbsent(variable, _ -> {
                Question question = form.question(variable.question()).orElseThrow();
                return new Coded(profiles.stream()
                        .map(profile -> category(variable, question, form, profile))
                        .toList());
            });
        }

        static Survey of(Form form) {
            return of(form, everyProfile(form));
        }

        static Survey of(Form form, List<Map<String, Answer>> profiles) {
            var survey =
                    new Survey(form, profiles, new LinkedHashMap<>(), new HashMap<>(), new EnumMap<>(Dimension.class));
            everyFact(form).forEach(fact -> {
                List<Set<String>> groups = fact.group().stream().map(Set::of).toList();
                survey.facts.put(fact, survey.who(fact.variable(), fact.categories(), fact.division(), groups));
            });
            return survey;
        }
    }

    /** The category of each profile in a variable, as the place of its name, because millions are looked up. */
    static final class Coded {

        private final List<String> all;
        private final int[] places;

        private Coded(List<String> each) {
            all = each.stream().distinct().toList();
            places = each.stream().mapToInt(all::indexOf).toArray();
        }

        /** Leaves those who are in some of the categories. */
        private void keep(long[] who, Set<String> some) {
            boolean[] isKept = new boolean[all.size()];
            for (int place = 0; place < isKept.length; place++) {
                isKept[place] = some.contains(all.get(place));
            }
            for (int profile = 0; profile < who.length; profile++) {
                who[profile] = isKept[places[profile]] ? who[profile] : 0;
            }
        }

        private String of(int profile) {
            return all.get(places[profile]);
        }
    }

    /** A number that somebody sees, and the profiles that it counts. */
    private static final class Look {

        private final long[] who;
        private final long number;

        private Look(long[] who, long number) {
            this.who = who;
            this.number = number;
        }
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("attacks")
    void noCountOfOneToFourPeopleCanBeWorkedOut(Survey survey, int seed, int number, boolean isOfWholeProgramme) {
        attack(survey, variables(survey, new Random(seed), number, isOfWholeProgramme), null);
    }

    static Stream<Arguments> sensitive() {
        return Stream.of(AGREEMENT, AFRAID, SEVERAL_SENSITIVE)
                .flatMap(survey -> Stream.of(30, 73, 200)
                        .flatMap(number -> IntStream.range(0, 3 * SEEDS)
                                .mapToObj(seed -> Arguments.of(survey, seed, number, seed % 3 > 0))));
    }

    /** What is published shows no answer of one to nine people to a sensitive question, or to what follows it. */
    @ParameterizedTest(name = "{index}")
    @MethodSource("sensitive")
    void noSensitiveAnswerOfOneToNinePeopleCanBeWorkedOutFromWhatIsPublished(
            Survey survey, int seed, int number, boolean isOfWholeProgramme) {
        SurveyVariables results = variables(survey, new Random(seed), number, isOfWholeProgramme);
        CountedCampaign campaign = counted(survey.form(), results.counts(), isOfWholeProgramme, results.repeated());
        SurveyVariables published = campaign.variables(DisclosureLevel.PUBLISHED);
        List<Look> looks = new ArrayList<>(looks(survey, published, null));
        looks.addAll(exported(survey, campaign));
        attackSensitive(survey, looks, published);
    }

    static Stream<Arguments> reports() {
        return Stream.concat(attacks(), sensitive());
    }

    /** A report of the whole programme, one of each region, and the download, which has more groups than they. */
    @ParameterizedTest(name = "{index}")
    @MethodSource("reports")
    void noFewPeopleCanBeWorkedOutFromReportsOfRegionsBesideThatOfTheWholeProgramme(
            Survey survey, int seed, int number, boolean isOfWholeProgramme) {
        SurveyVariables results = variables(survey, new Random(seed), number, isOfWholeProgramme);
        CountedCampaign campaign = counted(survey.form(), results.counts(), isOfWholeProgramme, results.repeated());
        List<Look> looks = reported(survey, campaign);
        looks.addAll(exported(survey, campaign));
        attack(survey, looks, results);
        attackSensitive(survey, looks, campaign.variables(DisclosureLevel.PUBLISHED));
    }

    /**
     * The numbers of the reports as they are published. Percentages follow from them. All responses are complete, so
     * how many are complete or partial says no more than how many people responded.
     */
    private List<Look> reported(Survey survey, CountedCampaign campaign) {
        DisclosureLevel level = DisclosureLevel.PUBLISHED;
        DisclosedCounts disclosed = campaign.disclosed(level);
        List<Look> looks = new ArrayList<>();
        CampaignHeadlines whole = CampaignHeadlines.whole(campaign, level);
        long[] everybody = new long[people.length];
        Arrays.fill(everybody, 1);
        look(looks, Variable.POPULATION, whole.responded(), everybody);
        whole.headlines().forEach(headline -> reported(looks, survey, disclosed, headline, null));
        for (Region region : List.of(Region.NORTH_EAST, Region.NORTH_WEST, Region.WALES)) {
            CampaignHeadlines regional = SurveyHeadlines.regional(campaign, region, level);
            String key = KindsOfPeople.choice(region);
            Variable regions = Variable.of(REGION);
            look(looks, regions, regional.responded(), survey.who(regions, Set.of(key), List.of(), List.of()));
            regional.headlines().forEach(headline -> reported(looks, survey, disclosed, headline, key));
        }
        return looks;
    }

    /** @param region null for the whole programme */
    private void reported(
            List<Look> looks, Survey survey, DisclosedCounts disclosed, Headline headline, @Nullable String region) {
        Question question = survey.form().question(headline.question()).orElseThrow();
        List<Dimension> division = region == null ? List.of() : List.of(Dimension.REGION);
        List<Set<String>> group = region == null ? List.of() : List.of(Set.of(region));
        if (Headlines.MEAN.equals(headline.choice())) {
            lookAtMean(looks, survey, question, disclosed.whole(), division, group);
            return;
        }
        Variable variable = Variable.of(question);
        Set<String> answered = new HashSet<>(answerKeys(question, variable));
        answered.remove(Likert.NOT_APPLICABLE);
        look(looks, variable, headline.base(), survey.who(variable, answered, division, group));
        if (question.kind() == QuestionKind.MULTIPLE_CHOICE) {
            var choice = new Variable(question.key(), headline.choice());
            look(looks, choice, headline.amount(), survey.who(choice, Set.of(Category.CHOSEN), division, group));
            return;
        }
        Set<String> picked = headline.choice() == null
                ? Likert.AGREEING
                : headline.isAboutPeople() ? kinds(disclosed, question, headline.choice()) : Set.of(headline.choice());
        look(looks, variable, headline.amount(), survey.who(variable, picked, division, group));
        for (CampaignHeadlines.Answer answer : headline.answers()) {
            look(looks, variable, answer.people(), survey.who(variable, Set.of(answer.key()), division, group));
        }
    }

    private void attackSensitive(Survey survey, List<Look> looks, SurveyVariables published) {
        Knowledge known = knowledge(looks, survey.facts().values());
        survey.facts().forEach((fact, who) -> {
            long count = count(who);
            if (count > 0 && count < 10 && published.isSensitive(fact.variable())) {
                assertThat(known.contains(who))
                        .as("%d people worked out: %s", count, fact)
                        .isFalse();
            }
        });
    }

    static Stream<Arguments> repeatedResponses() {
        return Stream.of(BRANCHING, SEVERAL, AGREEMENT)
                .flatMap(survey -> Stream.of(12, 40, 300)
                        .flatMap(number -> IntStream.range(0, SEEDS)
                                .mapToObj(seed -> Arguments.of(survey, seed, number, seed % 2 > 0))));
    }

    /** Every fifth person answers a rolling campaign four times, mostly alike. */
    @ParameterizedTest(name = "{index}")
    @MethodSource("repeatedResponses")
    void noFewPeopleWhoAnsweredSeveralTimesCanBeWorkedOut(
            Survey survey, int seed, int number, boolean isOfWholeProgramme) {
        var random = new Random(seed);
        var counter = new ResponseCounter(CAMPAIGN, survey.form());
        people = new int[survey.profiles().size()];
        typedIn = new int[people.length];
        List<Integer> responses = new ArrayList<>();
        int[] usual = random(survey, random, number);
        int[] unusual = random(survey, random, number);
        for (int person = 0; person < number; person++) {
            responses.add(person % 5 == 0 ? 4 : 1);
            for (int response = 0; response < responses.getLast(); response++) {
                int profile = response < 3 ? usual[person] : unusual[person];
                people[profile]++;
                givenBy.computeIfAbsent(profile, _ -> new HashSet<>()).add(person);
                counter.count(survey.profiles().get(profile), true);
            }
        }
        responses.sort(Comparator.reverseOrder());
        attack(
                survey,
                new SurveyVariables(
                        survey.form(),
                        counter.responseCounts(),
                        isOfWholeProgramme,
                        0,
                        RepeatedResponses.of(responses, 0),
                        DisclosureLevel.RESULTS),
                null);
    }

    static Stream<Arguments> paperForms() {
        return Stream.of(
                Arguments.of(BRANCHING, 1, 10),
                Arguments.of(BRANCHING, 6, 30),
                Arguments.of(BRANCHING, 40, 12),
                Arguments.of(AGREEMENT, 20, 20));
    }

    /** Who types in known answers subtracts them from every number. For all others, they are answers like any. */
    @ParameterizedTest(name = "{index}")
    @MethodSource("paperForms")
    void whoTypesInPaperFormsCannotWorkOutTheOthers(Survey survey, int number, int forms) {
        var random = new Random(number);
        Form form = survey.form();
        var counter = new ResponseCounter(CAMPAIGN, form);
        people = new int[survey.profiles().size()];
        typedIn = new int[people.length];
        for (int profile : random(survey, random, number)) {
            people[profile]++;
            counter.count(survey.profiles().get(profile), true);
        }
        for (int profile : random(survey, random, forms)) {
            typedIn[profile]++;
            counter.countTypedIn(survey.profiles().get(profile));
        }
        Map<String, ResponseCounts> others = new HashMap<>(counter.responseCounts());
        others.replaceAll((_, counts) -> counts.electronic());
        var all = new SurveyVariables(
                form, counter.responseCounts(), false, 0, RepeatedResponses.NONE, DisclosureLevel.RESULTS);
        var electronic = new SurveyVariables(form, others, false, 0, RepeatedResponses.NONE, DisclosureLevel.RESULTS);
        attack(survey, all, electronic);
        Arrays.setAll(people, profile -> people[profile] + typedIn[profile]);
        Arrays.fill(typedIn, 0);
        attack(survey, all, electronic);
    }

    static Stream<Arguments> batches() {
        return Stream.of(12, 25, 60)
                .flatMap(number -> IntStream.range(0, 2 * SEEDS)
                        .mapToObj(seed -> Arguments.of(new Random(seed), number, seed % 2 > 0 ? 4 : 1)));
    }

    /**
     * Each batch of a rolling campaign shows what is exact of everybody so far, and the last one divides them. Every
     * fifth person answers several times in a batch.
     */
    @ParameterizedTest(name = "{index}")
    @MethodSource("batches")
    void noCountOfOneToFourPeopleCanBeWorkedOutFromSeveralBatches(Random random, int number, int most) {
        int profiles = ROLLING.profiles().size();
        people = new int[BATCHES * profiles];
        typedIn = new int[people.length];
        var counter = new ResponseCounter(CAMPAIGN, ROLLING.form());
        Map<String, ResponseCounts> stored = new HashMap<>();
        List<Look> looks = new ArrayList<>();
        for (int batch = 0; batch < BATCHES; batch++) {
            int batches = batch + 1;
            int[] usual = random(ROLLING, random, number);
            for (int i = 0; i < number; i++) {
                for (int response = 0; response < (i % 5 == 0 ? most : 1); response++) {
                    givenBy.computeIfAbsent(batch * profiles + usual[i], _ -> new HashSet<>())
                            .add(batch * number + i);
                    people[batch * profiles + usual[i]]++;
                    counter.count(ROLLING.profiles().get(usual[i]), true);
                }
            }
            ToIntFunction<ResponseCounts> minFurther = before -> repeated(
                            batches - Math.toIntExact(before.requireBatchOn().toEpochDay()), number, most)
                    .minGroup(DisclosureLevel.PUBLISHED);
            RepeatedResponses repeated = repeated(batches, number, most);
            CountedCampaign next = counted(ROLLING.form(), counter.responseCounts(), true, repeated);
            var steps = (batches == BATCHES ? next.counts().values() : next.undivided())
                    .stream()
                            .filter(step -> CountedResponses.isLargeStep(stored.get(step.variable()), step, minFurther))
                            .toList();
            next.complete(steps).forEach(step -> {
                stored.put(step.variable(), step.ofBatch(LocalDate.ofEpochDay(batches)));
                counted.put(step.variable(), batches * profiles);
            });
            CountedCampaign last = counted(ROLLING.form(), stored, true, repeated);
            looks.addAll(looks(IN_BATCHES, last.variables(DisclosureLevel.RESULTS), null));
            looks.addAll(exported(IN_BATCHES, last));
            long[] everybody = new long[people.length];
            Arrays.fill(everybody, 0, (batch + 1) * profiles, 1);
            looks.add(new Look(everybody, count(everybody)));
        }
        CountedCampaign all = counted(ROLLING.form(), counter.responseCounts(), true, repeated(BATCHES, number, most));
        attack(IN_BATCHES, looks, all.variables(DisclosureLevel.RESULTS));
        attackParts(looks);
    }

    private static RepeatedResponses repeated(int batches, int number, int most) {
        return RepeatedResponses.of(
                IntStream.range(0, batches * number)
                        .map(i -> i % number % 5 == 0 ? most : 1)
                        .boxed()
                        .sorted(Comparator.reverseOrder())
                        .toList(),
                0);
    }

    /** What fewer than ten people answered to a question in some of the batches cannot be worked out, either. */
    private void attackParts(List<Look> looks) {
        Knowledge known = knowledge(looks, IN_BATCHES.facts().values());
        for (int from = 0; from < BATCHES; from++) {
            for (int to = from + 1; to <= (from == 0 ? BATCHES - 1 : BATCHES); to++) {
                for (Fact answer : answers(ROLLING.form())) {
                    Set<String> all = new HashSet<>();
                    answers(ROLLING.form()).stream()
                            .filter(other -> other.variable().equals(answer.variable()))
                            .forEach(other -> all.addAll(other.categories()));
                    long[] who = part(answer.variable(), answer.categories(), from, to);
                    long further = persons(part(answer.variable(), all, from, to));
                    assertThat(persons(who) > 0 && further < 10 && known.contains(who))
                            .as("what %d people answered worked out: %s", further, answer)
                            .isFalse();
                }
            }
        }
    }

    /** Each answer to each question but for "not applicable". */
    private static List<Fact> answers(Form form) {
        return form.questions()
                .flatMap(question -> Variable.all(question).stream()
                        .flatMap(variable -> answerKeys(question, variable).stream()
                                .filter(answer -> !answer.equals("not-applicable"))
                                .map(answer -> new Fact(variable, Set.of(answer), List.of(), List.of()))))
                .toList();
    }

    private static long[] part(Variable variable, Set<String> categories, int from, int to) {
        long[] who = IN_BATCHES.who(variable, categories, List.of(), List.of());
        int profiles = ROLLING.profiles().size();
        Arrays.fill(who, 0, from * profiles, 0);
        Arrays.fill(who, to * profiles, who.length, 0);
        return who;
    }

    /** The real kinds, families and parts of the country, with 20 to 5,000 people like those of the first year. */
    static Stream<Arguments> yearOne() {
        return Stream.of(
                        yearOne("organisation", "region", "knowledge"),
                        yearOne("organisation", "region", "attended", "implemented"),
                        yearOne("organisation", "contact", "response"),
                        yearOne("region", "contact", "response"))
                .flatMap(survey -> Stream.concat(
                                Stream.of(YearOneResponses.all()),
                                IntStream.of(20, 200, 5000)
                                        .mapToObj(people -> YearOneResponses.sample(people, 0)
                                                .toList()))
                        .flatMap(responses -> Stream.of(true, false)
                                .map(isOfWholeProgramme -> Arguments.of(survey, responses, isOfWholeProgramme))));
    }

    private static Survey yearOne(String... questions) {
        try (var file = new ClassPathResource("questionnaires/year-one.json").getInputStream()) {
            Form form = JsonMapper.shared().readValue(file, Form.class);
            return Survey.of(form.only(question -> List.of(questions).contains(question.key())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("yearOne")
    void noCountOfOneToFourOfTheFirstYearsPeopleCanBeWorkedOut(
            Survey survey, List<YearOneResponses.Response> responses, boolean isOfWholeProgramme) {
        Form form = survey.form();
        people = new int[survey.profiles().size()];
        typedIn = new int[people.length];
        var counter = new ResponseCounter(CAMPAIGN, form);
        responses.forEach(response -> {
            Map<String, Answer> profile = new HashMap<>(response.answers());
            profile.keySet().removeIf(key -> form.question(key).isEmpty());
            if (!profile.isEmpty()) {
                people[survey.profiles().indexOf(profile)]++;
                counter.count(profile, response.isComplete());
            }
        });
        attack(
                survey,
                new SurveyVariables(
                        form,
                        counter.responseCounts(),
                        isOfWholeProgramme,
                        0,
                        RepeatedResponses.NONE,
                        DisclosureLevel.RESULTS),
                null);
    }

    /** @param electronic the answers that were not typed in; null if none was */
    private void attack(Survey survey, SurveyVariables variables, @Nullable SurveyVariables electronic) {
        List<Look> looks = new ArrayList<>(looks(survey, variables, electronic));
        looks.addAll(exported(
                survey,
                counted(survey.form(), variables.counts(), variables.isOfWholeProgramme(), variables.repeated())));
        looks.addAll(attributed(survey, variables, electronic));
        attack(survey, looks, variables);
    }

    private static CountedCampaign counted(
            Form form, Map<String, ResponseCounts> counts, boolean isOfWholeProgramme, RepeatedResponses repeated) {
        ResponseCounts population = Objects.requireNonNull(counts.get(Variable.POPULATION.key()));
        Map<String, Integer> typedIn = Objects.requireNonNullElse(population.typedIn(), Map.of());
        return new CountedCampaign(
                PooledFormsTests.campaign(CAMPAIGN, new TaskId("tsk_0"), form, LocalDate.EPOCH),
                new ResponseRate(
                        CAMPAIGN,
                        null,
                        population.people(),
                        0,
                        population.people(),
                        typedIn.getOrDefault(Category.EVERYBODY, 0),
                        isOfWholeProgramme,
                        null,
                        repeated),
                counts);
    }

    private void attack(Survey survey, List<Look> looks, SurveyVariables variables) {
        Map<Fact, long[]> facts = new LinkedHashMap<>(survey.facts());
        facts.putAll(aboutMergedGroups(survey, variables));
        facts.putAll(aboutPartsOfTheCountry(survey));
        Knowledge known = knowledge(looks, facts.values());
        facts.forEach((fact, who) -> {
            long count = persons(who);
            if (count > 0 && count < 5 && fact.divides(variables) && !isOfEverybodyAsked(survey, fact)) {
                assertThat(known.contains(who))
                        .as("%d people worked out: %s", count, fact)
                        .isFalse();
                long[] sum = weighted(survey, fact.variable(), who);
                assertThat(count(sum) > 0 && known.contains(sum))
                        .as("numbers of %d people worked out: %s", count, fact)
                        .isFalse();
            }
        });
    }

    /** What follows from everything that was seen. */
    private static final class Knowledge {

        private final LinearSpan span;
        private final boolean[] isNobody;

        private Knowledge(LinearSpan span, boolean[] isNobody) {
            this.span = span;
            this.isNobody = isNobody;
        }

        private boolean contains(long[] who) {
            return span.contains(without(isNobody, who));
        }
    }

    private Knowledge knowledge(List<Look> looks, Collection<long[]> facts) {
        boolean[] isNobody = new boolean[people.length];
        looks.stream().filter(look -> look.number == 0).forEach(look -> add(isNobody, look.who));
        LinearSpan span = span(looks, isNobody);
        while (findsNobody(facts, span, isNobody)) {
            span = span(looks, isNobody);
        }
        return new Knowledge(span, isNobody);
    }

    /** The numbers that these profiles answered; nothing unless a number is asked for. */
    private static long[] weighted(Survey survey, Variable variable, long[] who) {
        long[] numbers = new long[who.length];
        Arrays.setAll(numbers, profile -> {
            Answer answer = survey.profiles().get(profile).get(variable.question());
            return answer == null || answer.number() == null ? 0 : who[profile] * answer.number();
        });
        return numbers;
    }

    /** Many numbers count the same people, in a page and in a download, and each row costs a whole reduction. */
    private static LinearSpan span(List<Look> looks, boolean[] isNobody) {
        LinearSpan span = new LinearSpan(isNobody.length);
        looks.stream()
                .map(look -> LongBuffer.wrap(without(isNobody, look.who)))
                .distinct()
                .forEach(row -> span.add(row.array()));
        return span;
    }

    /** Whether it can be worked out that nobody is in further groups. */
    private boolean findsNobody(Collection<long[]> facts, LinearSpan span, boolean[] isNobody) {
        boolean hasFound = false;
        for (long[] who : facts) {
            long[] left = without(isNobody, who);
            if (count(who) == 0 && Arrays.stream(left).anyMatch(one -> one > 0) && span.contains(left)) {
                add(isNobody, who);
                hasFound = true;
            }
        }
        return hasFound;
    }

    private static void add(boolean[] isNobody, long[] who) {
        for (int i = 0; i < isNobody.length; i++) {
            isNobody[i] |= who[i] > 0;
        }
    }

    /** What people of one kind in one part of the country answered. */
    private static Map<Fact, long[]> aboutPartsOfTheCountry(Survey survey) {
        Map<Fact, long[]> facts = new LinkedHashMap<>();
        Form form = survey.form();
        if (!divisions(form).contains(KIND_AND_REGION)) {
            return facts;
        }
        Map<String, Set<String>> parts = question(form, Dimension.REGION).choices().stream()
                .map(Option::key)
                .collect(Collectors.groupingBy(
                        region -> KindsOfPeople.family(Dimension.REGION, region), Collectors.toSet()));
        for (Option kind : question(form, Dimension.ORGANISATION_KIND).choices()) {
            parts.forEach((part, regions) -> form.questions()
                    .filter(question -> question.dimension() == null)
                    .flatMap(question -> Variable.all(question).stream())
                    .forEach(variable -> categories(
                                    form.question(variable.question()).orElseThrow(), variable)
                            .forEach(categories -> facts.put(
                                    new Fact(variable, categories, KIND_AND_REGION, List.of(kind.key(), part)),
                                    survey.who(
                                            variable,
                                            categories,
                                            KIND_AND_REGION,
                                            List.of(Set.of(kind.key()), regions))))));
        }
        return facts;
    }

    /** What the groups that are merged in these results answered. */
    private static Map<Fact, long[]> aboutMergedGroups(Survey survey, SurveyVariables variables) {
        Map<Fact, long[]> facts = new LinkedHashMap<>();
        var disclosure = new Disclosure<>(variables);
        for (Question dimension :
                survey.form().questions().filter(one -> one.dimension() != null).toList()) {
            List<Dimension> division = List.of(Objects.requireNonNull(dimension.dimension()));
            disclosure.groups(Variable.of(dimension)).stream()
                    .filter(group -> group.kinds().size() > 1)
                    .forEach(group -> survey.form()
                            .questions()
                            .filter(question -> question.dimension() == null)
                            .forEach(question -> Variable.all(question)
                                    .forEach(variable -> categories(question, variable)
                                            .forEach(categories -> facts.put(
                                                    new Fact(
                                                            variable, categories, division, List.copyOf(group.kinds())),
                                                    survey.who(
                                                            variable,
                                                            categories,
                                                            division,
                                                            List.of(group.kinds())))))));
        }
        return facts;
    }

    private static long[] without(boolean[] isNobody, long[] who) {
        long[] left = who.clone();
        for (int i = 0; i < left.length; i++) {
            left[i] = isNobody[i] ? 0 : left[i];
        }
        return left;
    }

    /** The exact numbers of everybody are then those of the group. */
    private boolean isOfEverybodyAsked(Survey survey, Fact fact) {
        Question question = survey.form().question(fact.variable().question()).orElseThrow();
        Set<String> asked = new HashSet<>();
        categories(question, fact.variable()).stream()
                .filter(categories -> !categories.contains(Category.NOT_SHOWN))
                .forEach(asked::addAll);
        long everybody = count(survey.who(fact.variable(), asked, List.of(), List.of()));
        return IntStream.range(0, fact.division().size())
                .anyMatch(i -> count(survey.who(
                                fact.variable(), asked, List.of(fact.division().get(i)), List.of(fact.kinds(i))))
                        == everybody);
    }

    /** Everything that these readers see. */
    private List<Look> looks(Survey survey, SurveyVariables variables, @Nullable SurveyVariables electronic) {
        var disclosed = new DisclosedCounts(variables, electronic);
        List<Look> looks = new ArrayList<>();
        variables
                .form()
                .questions()
                .forEach(question -> Variable.all(question).forEach(variable -> {
                    for (Set<String> categories : categories(question, variable)) {
                        Counts whole = disclosed.whole();
                        if (new Fact(variable, categories, List.of(), List.of()).canBeAsked()) {
                            look(
                                    looks,
                                    variable,
                                    whole.people(variable, categories),
                                    survey.who(variable, categories, List.of(), List.of()));
                        }
                    }
                    lookAtMean(looks, survey, question, disclosed.whole(), List.of(), List.of());
                    if (question.dimension() == null) {
                        divisions(variables.form())
                                .forEach(division -> groups(survey.form(), disclosed, division)
                                        .forEach(group ->
                                                looks.addAll(divided(survey, disclosed, variable, division, group))));
                    } else {
                        disclosed
                                .groups(variable)
                                .forEach(group -> look(
                                        looks,
                                        variable,
                                        disclosed.whole().people(variable, group.kinds()),
                                        survey.who(variable, group.kinds(), List.of(), List.of())));
                    }
                }));
        return looks;
    }

    private List<Look> divided(
            Survey survey,
            DisclosedCounts disclosed,
            Variable variable,
            List<Dimension> division,
            List<MergedGroup> group) {
        List<Look> looks = new ArrayList<>();
        Counts counts =
                disclosed.of(division, group.stream().map(MergedGroup::key).toList());
        Question question = survey.form().question(variable.question()).orElseThrow();
        List<Set<String>> all = new ArrayList<>(categories(question, variable));
        all.addAll(disclosed.units(
                variable, division, group.stream().map(MergedGroup::key).toList()));
        if (!counted.isEmpty()) {
            all.remove(Set.of(Category.NOT_SHOWN)); // of a later batch than the answers, if only the answers are old
        }
        for (Set<String> categories : all) {
            if (new Fact(variable, categories, division, List.of()).canBeAsked()) {
                look(
                        looks,
                        variable,
                        counts.people(variable, categories),
                        survey.who(
                                variable,
                                categories,
                                division,
                                group.stream().map(MergedGroup::kinds).toList()));
            }
        }
        lookAtMean(
                looks,
                survey,
                question,
                counts,
                division,
                group.stream().map(MergedGroup::kinds).toList());
        return looks;
    }

    /** The mean times the number of people is the sum of their numbers, or close to it. */
    private void lookAtMean(
            List<Look> looks,
            Survey survey,
            Question question,
            Counts counts,
            List<Dimension> division,
            List<Set<String>> group) {
        QuestionResult result = QuestionResult.of(question, counts);
        if (result.mean() != null && !result.mean().isSuppressed()) {
            Variable variable = Variable.of(question);
            long[] answered = survey.who(variable, Set.of(Category.ANSWERED), division, group);
            look(looks, variable, counts.sum(variable), weighted(survey, variable, answered));
        }
    }

    /** Every number of a download, each as a sum over profiles. Percentages follow from them. */
    private List<Look> exported(Survey survey, CountedCampaign campaign) {
        DisclosedCounts disclosed = campaign.disclosed(DisclosureLevel.PUBLISHED);
        List<Look> looks = new ArrayList<>();
        for (ExportRow row : ExportRow.all(campaign)) {
            Optional<Question> found = survey.form().question(row.questionKey());
            if (found.isEmpty()
                    || row.measure().contains("percent")
                    || row.value() == null
                    || row.value().isSuppressed()) {
                continue;
            }
            Question question = found.get();
            ExportRow.Named choice = question.kind() == QuestionKind.MULTIPLE_CHOICE ? row.choice() : null;
            Variable variable = new Variable(question.key(), choice == null ? null : choice.key());
            Dimension dimension = row.dimension();
            ExportRow.Named named = row.group();
            List<Dimension> division = dimension == null ? List.of() : List.of(dimension);
            List<Set<String>> group = dimension == null || named == null
                    ? List.of()
                    : List.of(kinds(disclosed, question(survey.form(), dimension), named.key()));
            if (row.measure().equals("mean")) {
                Counts counts = named == null ? disclosed.whole() : disclosed.of(division, List.of(named.key()));
                lookAtMean(looks, survey, question, counts, division, group);
                continue;
            }
            look(
                    looks,
                    variable,
                    row.value(),
                    survey.who(
                            variable,
                            choice == null ? counted(row, question, disclosed) : Set.of(Category.CHOSEN),
                            division,
                            group));
        }
        return looks;
    }

    private static Set<String> kinds(DisclosedCounts disclosed, Question dimension, String group) {
        return disclosed.groups(Variable.of(dimension)).stream()
                .filter(merged -> merged.key().equals(group))
                .findFirst()
                .orElseThrow()
                .kinds();
    }

    /** The answers that a row of a download counts. */
    private static Set<String> counted(ExportRow row, Question question, DisclosedCounts disclosed) {
        if (row.choice() != null) {
            return question.dimension() != null
                    ? kinds(disclosed, question, row.choice().key())
                    : Stream.of(row.choice().key().replace("#", "").split("\\+"))
                            .map(key -> key.equals("skipped") ? Category.SKIPPED : key)
                            .collect(Collectors.toSet());
        }
        Set<String> answered = new HashSet<>(answerKeys(question, Variable.of(question)));
        answered.remove(Likert.NOT_APPLICABLE);
        return switch (row.measure()) {
            case "shown" -> {
                answered.addAll(Set.of(Likert.NOT_APPLICABLE, Category.SKIPPED));
                yield answered;
            }
            case "answered" -> answered;
            case "not applicable" -> Set.of(Likert.NOT_APPLICABLE);
            case "skipped" -> Set.of(Category.SKIPPED);
            case "not shown" -> Set.of(Category.NOT_SHOWN);
            case "agree" -> Likert.AGREEING;
            default -> throw new AssertionError(row.measure());
        };
    }

    /**
     * If everybody may be quoted, readers count the authors of each attribution, and of those without one: of all
     * respondents if all of them comment, and of those who answered a question in their own words. Evaluators count
     * these even if their number is suppressed.
     */
    private List<Look> attributed(Survey survey, SurveyVariables variables, @Nullable SurveyVariables electronic) {
        List<Author> authors = survey.profiles().stream()
                .map(profile -> Attribution.author(survey.form(), profile))
                .toList();
        List<Author> everybody = IntStream.range(0, people.length)
                .boxed()
                .flatMap(i -> Collections.nCopies(people[i], authors.get(i)).stream())
                .toList();
        int min = variables.minGroup(DisclosureLevel.RESULTS);
        if (everybody.size() < min) {
            return List.of(); // their comments are not stored
        }
        var disclosed = new DisclosedCounts(variables, electronic);
        DisclosedAuthors disclosedAuthors = disclosed.authors(survey.form());
        var attributions = Attributions.of(everybody, disclosedAuthors, min);
        List<Look> looks = new ArrayList<>(authorsOf(
                authors.stream().map(attributions::shown).map(Optional::of).toList()));
        survey.form()
                .questions()
                .filter(question -> variables.disclosesWords(question.key()))
                .forEach(question -> {
                    UnaryOperator<Author> shown = disclosedAuthors.shownBy(disclosed, question, everybody.stream());
                    Coded answers = survey.categories(Variable.of(question));
                    looks.addAll(authorsOf(IntStream.range(0, people.length)
                            .mapToObj(i -> Optional.of(attributions.shown(authors.get(i)))
                                    .filter(_ -> answers.of(i).equals(Category.ANSWERED))
                                    .map(shown))
                            .toList()));
                });
        return looks;
    }

    /** @param shown what is said about each profile; empty for those who did not comment */
    private List<Look> authorsOf(List<Optional<Author>> shown) {
        return shown.stream()
                .filter(Optional::isPresent)
                .distinct()
                .map(author -> shown.stream()
                        .mapToLong(one -> one.equals(author) ? 1 : 0)
                        .toArray())
                .map(who -> new Look(who, count(who)))
                .toList();
    }

    private void look(List<Look> looks, Variable variable, DisclosedNumber number, long[] everybody) {
        if (number.value() != null) {
            int length = counted.getOrDefault(variable.key(), everybody.length);
            long[] who = Arrays.copyOf(Arrays.copyOf(everybody, length), everybody.length);
            assertThat(number.value()).isEqualTo((double) (count(who) + sum(who, typedIn)));
            looks.add(new Look(who, count(who)));
        }
    }

    private static List<List<MergedGroup>> groups(Form form, DisclosedCounts disclosed, List<Dimension> division) {
        List<List<MergedGroup>> groups = List.of(List.of());
        for (Dimension dimension : division) {
            List<MergedGroup> values = disclosed.groups(Variable.of(question(form, dimension)));
            groups = groups.stream()
                    .flatMap(group -> values.stream()
                            .map(value -> Stream.concat(group.stream(), Stream.of(value))
                                    .toList()))
                    .toList();
        }
        return groups;
    }

    /**
     * Makes sure that the attack above is a real one: enough numbers must be disclosed for it to be able to succeed.
     */
    @Test
    void manyNumbersAreDisclosedIfGroupsAreLarge() {
        Disclosure<Variable, Dimension> disclosure = new Disclosure<>(variables(BRANCHING, new Random(1), 3000, true));
        long disclosed = BRANCHING.facts().keySet().stream()
                .filter(fact -> !fact.division().isEmpty())
                .filter(fact -> !Counts.of(DisclosureLevel.RESULTS, disclosure, fact.division(), fact.group())
                        .people(fact.variable(), fact.categories())
                        .isSuppressed())
                .count();
        assertThat(disclosed).isGreaterThan(150);
    }

    @Test
    void aSensitiveQuestionIsExactForStaffButNotWherePublished() {
        var form = survey(sensitive("knows"), likert("impact", null)).form();
        var counter = new ResponseCounter(CAMPAIGN, form);
        for (int i = 0; i < 23; i++) {
            Answer answer = Answer.picking(i < 3 ? "disagree" : "agree");
            counter.count(Map.of("knows", answer, "impact", answer), true);
        }
        assertThat(disagreeing(form, counter, "knows", DisclosureLevel.RESULTS)).isEqualTo(DisclosedNumber.of(3));
        assertThat(disagreeing(form, counter, "knows", DisclosureLevel.PUBLISHED)
                        .isSuppressed())
                .isTrue();
        assertThat(disagreeing(form, counter, "impact", DisclosureLevel.PUBLISHED))
                .isEqualTo(DisclosedNumber.of(3));
    }

    @Test
    void aSensitiveQuestionIsNotDividedWherePublished() {
        Form form = survey(sensitive("knows"), likert("impact", null)).form();
        var counter = new ResponseCounter(CAMPAIGN, form);
        for (int i = 0; i < 40; i++) {
            Answer answer = Answer.picking(i < 14 ? "disagree" : "agree");
            Answer kind = Answer.picking(i % 2 == 0 ? "police" : "health");
            counter.count(Map.of("organisation-kind", kind, "knows", answer, "impact", answer), true);
        }
        List<ExportRow> rows =
                ExportRow.all(counted(form, counter.responseCounts(), true, RepeatedResponses.NONE)).stream()
                        .filter(row -> row.dimension() == Dimension.ORGANISATION_KIND
                                && row.measure().equals("agree"))
                        .toList();

        assertThat(rows)
                .extracting(row -> row.questionKey() + " "
                        + Objects.requireNonNull(row.value()).cell())
                .containsExactly("knows [c]", "knows [c]", "knows [c]", "impact 13", "impact 13", "impact [c]");
    }

    /** Two who are of another kind are merged with three of health, and their words would say which kinds they are. */
    @Test
    void whatPeopleMeanByOtherIsStoredOnlyIfTheyAreAGroupOfTheirOwn() {
        assertThat(disclosesOther(2)).isFalse();
        assertThat(disclosesOther(6)).isTrue();
    }

    private static boolean disclosesOther(int people) {
        Question kind = new Question(
                "organisation-kind",
                QuestionKind.SINGLE_CHOICE,
                TEXT,
                null,
                options("police", "health"),
                true,
                Dimension.ORGANISATION_KIND,
                null,
                false);
        Form form = form(kind, likert("knows", null));
        var counter = new ResponseCounter(CAMPAIGN, form);
        Map.of("police", 20, "health", people + 1, "other", people)
                .forEach((choice, number) -> IntStream.range(0, number)
                        .forEach(_ -> counter.count(Map.of("organisation-kind", Answer.picking(choice)), true)));
        return counted(form, counter.responseCounts(), true, RepeatedResponses.NONE)
                .disclosed(DisclosureLevel.RESULTS)
                .disclosesOther(kind);
    }

    private static DisclosedNumber disagreeing(
            Form form, ResponseCounter counter, String question, DisclosureLevel level) {
        return new Disclosure<>(
                        new SurveyVariables(form, counter.responseCounts(), true, 0, RepeatedResponses.NONE, level))
                .whole(new Variable(question, null))
                .people(Set.of("disagree"));
    }

    /** @param group a kind for each dimension, or all kinds of a merged group for the only one */
    record Fact(Variable variable, Set<String> categories, List<Dimension> division, List<String> group) {

        private Set<String> kinds(int dimension) {
            return division.size() == 1 ? Set.copyOf(group) : Set.of(group.get(dimension));
        }

        /** Whether the fact is about a part of everybody. Exact numbers of everybody may be small. */
        private boolean divides(SurveyVariables variables) {
            if (!division.isEmpty()) {
                return true;
            }
            if (variables.isAboutPeople(variable)) {
                return !categories.contains(Category.SKIPPED) || !variables.isExact(variable, DisclosureLevel.RESULTS);
            }
            boolean isAboutWhoIsAsked =
                    categories.contains(Category.NOT_SHOWN) || categories.contains(Category.SKIPPED);
            return !variables.isExact(variable, DisclosureLevel.RESULTS)
                    && !(isAboutWhoIsAsked && variables.isExact(variables.parent(variable), DisclosureLevel.RESULTS));
        }

        /** How many picked one choice, or several, is in no answer of the service, but must not follow from any. */
        private boolean canBeAsked() {
            return !Set.of(Category.ONE).equals(categories)
                    && !Set.of(Category.SEVERAL).equals(categories);
        }
    }

    private static List<Fact> everyFact(Form form) {
        List<Fact> facts = new ArrayList<>();
        form.questions()
                .forEach(question -> Variable.all(question).forEach(variable -> {
                    for (Set<String> categories : categories(question, variable)) {
                        facts.add(new Fact(variable, categories, List.of(), List.of()));
                        if (question.dimension() == null) {
                            divisions(form)
                                    .forEach(division -> groups(form, division)
                                            .forEach(group ->
                                                    facts.add(new Fact(variable, categories, division, group))));
                        }
                    }
                }));
        return facts;
    }

    private static List<Set<String>> categories(Question question, Variable variable) {
        List<String> answers = answerKeys(question, variable);
        List<Set<String>> all = new ArrayList<>();
        answers.forEach(answer -> all.add(Set.of(answer)));
        Set<String> base = new HashSet<>(answers);
        base.remove("not-applicable");
        Set<String> asked = new HashSet<>(answers);
        asked.add(Category.SKIPPED);
        all.addAll(List.of(
                base,
                asked,
                Set.of("agree", "strongly-agree"),
                Set.of("disagree", "neither", "strongly-disagree"),
                Set.of(Category.SKIPPED),
                Set.of(Category.NOT_SHOWN)));
        return all;
    }

    private static List<String> answerKeys(Question question, Variable variable) {
        if (variable.choice() != null) {
            return List.of(Category.CHOSEN, Category.NOT_CHOSEN);
        }
        return switch (question.kind()) {
            case MULTIPLE_CHOICE -> List.of(Category.ONE, Category.SEVERAL);
            case NUMBER, FREE_TEXT -> List.of(Category.ANSWERED);
            case LIKERT, SINGLE_CHOICE ->
                question.choices().stream().map(Option::key).toList();
        };
    }

    private static List<List<String>> groups(Form form, List<Dimension> division) {
        List<List<String>> groups = List.of(List.of());
        for (Dimension dimension : division) {
            List<String> values = question(form, dimension).choices().stream()
                    .map(Option::key)
                    .toList();
            groups = groups.stream()
                    .flatMap(group -> values.stream()
                            .map(value -> Stream.concat(group.stream(), Stream.of(value))
                                    .toList()))
                    .toList();
        }
        return groups;
    }

    private static Question question(Form form, Dimension dimension) {
        return form.dimension(dimension).orElseThrow();
    }

    private static List<List<Dimension>> divisions(Form form) {
        return DIVISIONS.stream()
                .filter(division -> division.stream()
                        .allMatch(dimension -> form.dimension(dimension).isPresent()))
                .toList();
    }

    /** Random people, some kinds of whom are frequent and others rare. */
    private SurveyVariables variables(Survey survey, Random random, int number, boolean isOfWholeProgramme) {
        Form form = survey.form();
        people = new int[survey.profiles().size()];
        typedIn = new int[people.length];
        var counter = new ResponseCounter(CAMPAIGN, form);
        for (int profile : random(survey, random, number)) {
            people[profile]++;
            counter.count(survey.profiles().get(profile), true);
        }
        return new SurveyVariables(
                form, counter.responseCounts(), isOfWholeProgramme, 0, RepeatedResponses.NONE, DisclosureLevel.RESULTS);
    }

    private static int[] random(Survey survey, Random random, int number) {
        List<Map<String, Answer>> profiles = survey.profiles();
        Map<String, Double> weights = new HashMap<>();
        double[] cumulated = new double[profiles.size()];
        double sum = 0;
        for (int i = 0; i < cumulated.length; i++) {
            double weight = 1;
            for (Question question : survey.form().questions().toList()) {
                String answer = question.key() + profiles.get(i).get(question.key());
                weight *= weights.computeIfAbsent(answer, _ -> Math.exp(3 * random.nextDouble()) - 0.9);
            }
            sum += weight;
            cumulated[i] = sum;
        }
        double all = sum;
        return IntStream.range(0, number)
                .map(_ -> {
                    int found = Arrays.binarySearch(cumulated, random.nextDouble() * all);
                    return found < 0 ? -found - 1 : found;
                })
                .toArray();
    }

    /** Everything that somebody can answer, but for nothing at all. */
    private static List<Map<String, Answer>> everyProfile(Form form) {
        List<Map<String, Answer>> profiles = List.of(Map.of());
        for (Question question : form.questions().toList()) {
            List<Answer> answers = answers(question);
            profiles = profiles.stream()
                    .flatMap(profile -> Stream.concat(
                            Stream.of(profile),
                            isAsked(form, question, profile)
                                    ? answers.stream().map(answer -> with(profile, question, answer))
                                    : Stream.of()))
                    .toList();
        }
        return profiles.stream().filter(profile -> !profile.isEmpty()).toList();
    }

    private static boolean isAsked(Form form, Question question, Map<String, Answer> profile) {
        return form.shown(profile).contains(question.key());
    }

    private static Map<String, Answer> with(Map<String, Answer> profile, Question question, Answer answer) {
        Map<String, Answer> more = new HashMap<>(profile);
        more.put(question.key(), answer);
        return more;
    }

    private static List<Answer> answers(Question question) {
        if (question.kind() == QuestionKind.NUMBER) {
            return List.of(number(1), number(8));
        }
        if (question.kind() == QuestionKind.FREE_TEXT) {
            return List.of(new Answer(List.of(), null, "More time", null, true));
        }
        List<String> choices = question.choices().stream().map(Option::key).toList();
        Stream<Answer> single = choices.stream().map(Answer::picking);
        return question.kind() == QuestionKind.MULTIPLE_CHOICE
                ? Stream.concat(single, Stream.of(Answer.picking(choices.toArray(String[]::new))))
                        .toList()
                : single.toList();
    }

    private static Answer number(long number) {
        return new Answer(List.of(), null, null, number, false);
    }

    private static String category(Variable variable, Question question, Form form, Map<String, Answer> profile) {
        if (!isAsked(form, question, profile)) {
            return Category.NOT_SHOWN;
        }
        Answer answer = profile.get(question.key());
        if (answer == null) {
            return Category.SKIPPED;
        }
        if (variable.choice() != null) {
            return answer.choiceKeys().contains(variable.choice()) ? Category.CHOSEN : Category.NOT_CHOSEN;
        }
        if (question.kind() == QuestionKind.MULTIPLE_CHOICE) {
            return answer.choiceKeys().size() == 1 ? Category.ONE : Category.SEVERAL;
        }
        return question.kind() == QuestionKind.NUMBER || question.kind() == QuestionKind.FREE_TEXT
                ? Category.ANSWERED
                : answer.choiceKeys().getFirst();
    }

    private long count(long[] who) {
        return sum(who, people);
    }

    private long persons(long[] who) {
        return givenBy.isEmpty()
                ? count(who)
                : IntStream.range(0, who.length)
                        .filter(profile -> who[profile] > 0)
                        .boxed()
                        .flatMap(profile -> givenBy.getOrDefault(profile, Set.of()).stream())
                        .distinct()
                        .count();
    }

    private static long sum(long[] who, int[] numbers) {
        long count = 0;
        for (int i = 0; i < who.length; i++) {
            count += who[i] * numbers[i];
        }
        return count;
    }

    private static List<Option> options(String... ids) {
        return Stream.of(ids).map(id -> new Option(id, TEXT)).toList();
    }

    private static Question dimension(Dimension dimension, String... choices) {
        String id = dimension.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new Question(
                id, QuestionKind.SINGLE_CHOICE, TEXT, null, options(choices), false, dimension, null, false);
    }

    private static Question choice(String id, @Nullable DisplayCondition showIf, String... choices) {
        return new Question(id, QuestionKind.SINGLE_CHOICE, TEXT, null, options(choices), false, null, showIf, false);
    }

    private static Question words(String id, @Nullable DisplayCondition showIf) {
        return new Question(id, QuestionKind.FREE_TEXT, TEXT, null, List.of(), false, null, showIf, false);
    }

    private static Question likert(String id, @Nullable DisplayCondition showIf) {
        return new Question(id, QuestionKind.LIKERT, TEXT, null, List.of(), false, null, showIf, false);
    }

    private static Question sensitive(String id) {
        return new Question(id, QuestionKind.LIKERT, TEXT, null, List.of(), false, null, null, true);
    }

    private static Survey survey(Question... questions) {
        return Survey.of(form(Stream.concat(Stream.of(ORGANISATION, REGION, CONTACT), Stream.of(questions))
                .toArray(Question[]::new)));
    }

    private static Form form(Question... questions) {
        return SampleForms.of(List.of(questions));
    }
}
