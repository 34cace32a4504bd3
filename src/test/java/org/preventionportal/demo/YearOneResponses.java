package org.preventionportal.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.surveys.questionnaires.Answer;

/**
 * The 73 responses of the first year: invented people, whose sums are those of the evaluation report. 51 are complete.
 * The report has 34 % of 69 for local government, which no whole number of people gives; here it is 23, which is 33 %.
 */
public final class YearOneResponses {

    public static final int COMPLETE = 51;
    public static final int ALL = 73;
    private static final int ABOUT_YOU = 69;
    private static final long SEED = 73;

    /** Of most people, so that their kind may be said: others who write would be a few of theirs. */
    private static final List<String> WRITING = List.of("police", "local-government");

    /** What half of those who write may be quoted with, one of the police and one of local government in turn. */
    private static final List<String> RESPONSE = List.of(
            "We ask before we judge, and listen longer.",
            "I look for what a young person was made to do before I ask what they did, and we listen longer.",
            "Our briefings now start with the young person's view. It changes how we talk, and how we listen longer.",
            "I know which signs to look for and who to call, and I no longer wait until I am certain.",
            "We use the referral mechanism from the first contact, because we know now how it protects.",
            "I pass on what I learnt at every induction. New colleagues spot the signs earlier than we did.");

    private static final List<String> ORGANISATION = List.of(
            "The weekly meeting looks at places where children are exploited, not only at one child after another.",
            "Our referral form asks about debts and about people whom a young person only knows online.",
            "We changed our templates. Nobody writes any more that a child chose this.",
            "Every new case gets a named worker, and the panel sees it within a week.",
            "A return interview now reaches the police and social care on the same day.",
            "Exclusion panels hear from the exploitation team before they decide.");

    private static final List<String> CHILDREN = List.of(
            "Professionals listen first, and ask about the offence later.",
            "Young people tell us that they feel believed, so they tell us more.",
            "More of them are offered support first.",
            "Children who go missing meet the same worker each time they come back.",
            "Families learn sooner whom they can call.",
            "Young people see the signs in the stories of friends and tell somebody.");

    private final Random random = new Random(SEED);
    private final List<Map<String, Answer>> answers = Stream.generate(
                    () -> (Map<String, Answer>) new LinkedHashMap<String, Answer>())
            .limit(ALL)
            .toList();

    private YearOneResponses() {}

    /**
     * What somebody answered.
     *
     * @param answers in the order of the questions
     */
    public record Response(Map<String, Answer> answers, boolean isComplete) {}

    /** In no order that means anything. */
    public static List<Response> all() {
        return new YearOneResponses().responses();
    }

    /** People like those of the first year: drawn from them, so that some come twice. */
    public static Stream<Response> sample(int people, int sample) {
        List<Response> all = all();
        return new Random(people + sample).ints(people, 0, all.size()).mapToObj(all::get);
    }

    private List<Response> responses() {
        aboutYou();
        agree("knowledge", 49, 46);
        agree("confidence", 46, 43);
        agree("skills", 40, 37);
        agree("response", 58, 40);
        comment("response-how", "response", RESPONSE);
        choose("attended", 58, new Share("yes", 38), new Share("no", 20));
        workedWithoutASession();
        ofThoseWhoAttended();
        agree("colleagues-knowledge", 41, 31);
        agree("colleagues-confidence", 41, 29);
        agree("colleagues-skills", 41, 27);
        agree("organisation-positive", 40, 28);
        agree("organisation-identifies", 40, 26);
        agree("organisation-responds", 40, 25);
        agree("partners-work", 40, 24);
        comment("organisation-what", "organisation-positive", ORGANISATION);
        agree("children-impact", 43, 30);
        comment("children-how", "children-impact", CHILDREN);
        List<Response> responses = new ArrayList<>();
        for (int i = 0; i < ALL; i++) {
            responses.add(new Response(answers.get(i), i < COMPLETE));
        }
        Collections.shuffle(responses, random);
        return responses;
    }

    /** So many gave this answer. */
    private record Share(String choice, int people) {}

    private void aboutYou() {
        choose(
                "organisation",
                ABOUT_YOU,
                new Share("police", 29),
                new Share("local-government", 23),
                new Share("voluntary", 7),
                new Share("education", 5),
                new Share("health", 2),
                new Share("national-government", 2),
                new Share("private", 1));
        choose(
                "region",
                ABOUT_YOU,
                new Share("yorkshire-and-the-humber", 15),
                new Share("south-east", 13),
                new Share("east-of-england", 8),
                new Share("north-west", 7),
                new Share("wales", 6),
                new Share("east-midlands", 5),
                new Share("west-midlands", 5),
                new Share("london", 4),
                new Share("north-east", 3),
                new Share("south-west", 2),
                new Share("unknown", 1));
        choose(
                "contact",
                ABOUT_YOU,
                new Share("caseload", 16),
                new Share("regular-contact", 19),
                new Share("none", 34));
        answers.forEach(answer -> answer.put(
                "worked-how",
                random.nextInt(3) == 0 ? Answer.picking("session", "strategy") : Answer.picking("session")));
    }

    /** Those who attended no session had input on a strategy, which is the other way of working in these data. */
    private void workedWithoutASession() {
        answers.stream()
                .filter(answer -> Answer.picking("no").equals(answer.get("attended")))
                .forEach(answer -> answer.put("worked-how", Answer.picking("strategy")));
    }

    /** Of those of a kind who agree with a statement, as many as there are quotes write something. */
    private void comment(String question, String statement, List<String> quotes) {
        for (int kind = 0; kind < WRITING.size(); kind++) {
            Answer organisation = Answer.picking(WRITING.get(kind));
            List<Map<String, Answer>> writing = answers.stream()
                    .filter(answer -> organisation.equals(answer.get("organisation")))
                    .filter(answer -> agrees(answer.get(statement)))
                    .limit(quotes.size())
                    .toList();
            for (int i = 0; i < writing.size(); i++) {
                boolean mayBeQuoted = i % WRITING.size() == 0;
                String words = mayBeQuoted ? quotes.get(i + kind) : "Between ourselves: better.";
                writing.get(i).put(question, new Answer(List.of(), null, words, null, mayBeQuoted));
            }
        }
    }

    private static boolean agrees(@Nullable Answer answer) {
        return answer != null && answer.choiceKeys().stream().anyMatch(Set.of("agree", "strongly-agree")::contains);
    }

    /** Of the 38 who attended; the report's 87 % fits no other base than all of them. */
    private void ofThoseWhoAttended() {
        List<Map<String, Answer>> attended = answers.stream()
                .filter(answer -> Answer.picking("yes").equals(answer.get("attended")))
                .toList();
        put("implemented", attended, opinions(38, 33));
        put("long-term", attended, opinions(37, 31));
        put("sharing", attended, opinions(37, 35));
        attended.forEach(answer ->
                answer.put("shared-with", new Answer(List.of(), null, null, (long) random.nextInt(20), false)));
    }

    /** Answers of the first so many, who include everybody who finished as far as they reach. */
    private void choose(String question, int base, Share... shares) {
        List<String> choices = new ArrayList<>();
        Stream.of(shares).forEach(share -> choices.addAll(Collections.nCopies(share.people(), share.choice())));
        if (choices.size() != base) {
            throw new IllegalStateException("%s: %d".formatted(question, choices.size()));
        }
        put(question, answers, choices);
    }

    private void agree(String question, int base, int agreeing) {
        put(question, answers, opinions(base, agreeing));
    }

    private List<String> opinions(int base, int agreeing) {
        List<String> choices = new ArrayList<>();
        for (int i = 0; i < base; i++) {
            String agrees = i % 3 == 0 ? "strongly-agree" : "agree";
            String other = i % 4 == 0 ? "disagree" : "neither";
            choices.add(i < agreeing ? agrees : other);
        }
        return choices;
    }

    /** Shuffled; the next two after the last find that it does not apply, the rest leave it out. */
    private void put(String question, List<Map<String, Answer>> people, List<String> choices) {
        List<String> shuffled = new ArrayList<>(choices);
        Collections.shuffle(shuffled, random);
        for (int i = 0; i < people.size(); i++) {
            if (i < shuffled.size()) {
                people.get(i).put(question, Answer.picking(shuffled.get(i)));
            } else if (i < shuffled.size() + 2 && choices.contains("strongly-agree")) {
                people.get(i).put(question, Answer.picking("not-applicable"));
            }
        }
    }
}
