package org.preventionportal.safeguarding;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.preventionportal.safeguarding.IdentifyingText.Kind;
import org.preventionportal.safeguarding.IdentifyingText.Place;

/** Finds a name beside the age of somebody young. The age of a group, such as "aged 14 to 17", passes. */
final class NamesWithAges {

    private static final String NUMBER =
            "(?:(?<!\\d)(?:1?\\d|2[0-5])|(?iu:(?:six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen"
                    + "|fifteen|sixteen|seventeen|eighteen|nineteen|saith|wyth|naw|deg|un ar ddeg|d?deuddeg"
                    + "|(?:tair|dair|tri|dri) ar ddeg|(?:pedair|bedair|pedwar|bedwar) ar ddeg|pymtheg|bymtheg"
                    + "|un ar bymtheg|(?:dwy|ddwy|dau|ddau) ar bymtheg|d?deunaw)))(?![\\p{L}\\d])"
                    + "(?! ?(?:to|and|or|i|a|neu|-) ?\\d)";

    private static final String YEARS_OLD =
            "(?iu:[ -]?(?:years?|yrs?)[ -]?(?:old|of age)\\b|[ -]?y/?o\\b" + "|(?: [mbf]lwydd)? oed\\b)";

    /** An age that is said to be one, of one person. */
    private static final String SAID_AGE =
            "(?:(?iu:\\b(?:aged?(?: about| around| just| only)?|age of|turn(?:s|ed|ing)?|(?:only|just|nearly"
                    + "|almost)(?! \\d+ \\p{L}+s\\b)) )"
                    + NUMBER
                    + "(?:" + YEARS_OLD + ")?|" + NUMBER + YEARS_OLD
                    + "|(?iu:\\b(?:born in|b\\.|bn|(?:ganwyd|anwyd|eni) yn)) 20[012]\\d(?!\\d))";

    private static final String END = "(?=\\s*(?:$|[).,;:!?](?!\\d)|- |\\b(?iu:and|who|from|is|was|has|in|at|when|with"
            + "|lives|goes|next|this|last|ar|by|but|so|yn|sy'n|sydd|ac|oedd|pan|o)\\b))";

    private static final String NAME =
            "(?<name>" + PersonNames.INITIALS + "|" + PersonNames.NAME + "|(?<!\\p{L})\\p{Ll}{3,}+)";

    /** "Kayleigh, 14,", "Jade (15)", "Lily is only 11". */
    private static final Pattern BARE = pattern(NAME
            + "(?:, (?iu:now |just |only |nearly |almost )?|,? ?\\((?:[FM], ?)?|,? who's |,? (?iu:who )?(?iu:is|was"
            + "|turned|yn|oedd|'s)(?iu: just| now"
            + "| only| nearly| almost| still)? )(?![0-3]\\b)" + NUMBER + "(?iu: ?yrs?\\b)?" + END);

    /** How far behind a name its age is said, in characters. */
    private static final int NEAR = 40;

    private static final Pattern BEFORE_AGE = pattern(NAME + "(?<between>[^.;]{0," + NEAR + "}?)" + SAID_AGE);
    private static final Pattern ANY_NAME = pattern(NAME);
    private static final Pattern ANY_SAID_AGE = pattern(SAID_AGE);

    private static final Pattern AFTER_AGE = pattern("(?:" + SAID_AGE + "|\\b(?iu:at) " + NUMBER
            + "(?=,))(?: \\p{L}+){0,2},?" + "(?: (?iu:is|was|yw|oedd))?(?: (?iu:called|named|o'r enw|yn))? (?<name>"
            + PersonNames.NAME + ")");

    /** "Kyle was arrested and is only fifteen". */
    private static final Pattern PRONOUN_AGE = pattern(NAME + "[^.;]{1,60}?\\b(?iu:he|she|they|and|who|i)"
            + "(?iu: is| was| am| are| were|'s|'re|'m)(?iu: just| now| only| nearly| almost)? " + NUMBER + END);

    /** "She's 14", where the person is named in another sentence. */
    private static final Pattern ONLY_PRONOUN = pattern("\\b(?iu:(?:he|she)(?:'?s| is| was)|i am|i'm|(?:hi|ef|fe)'n)"
            + "(?iu: just| now| only| nearly| almost| gonna be| going to be| turning| troi'n)? " + NUMBER + END);

    /** What is between a name and an age that belong together where colleagues are mentioned, too. */
    private static final Pattern TOGETHER =
            pattern("(?:'s)?[ ,(:-]*(?iu:(?:who|is|was|a|an|the|now|only|just|of|girl|boy"
                    + "|young|yn|oedd|sy'n|bachgen|merch) ?){0,20}[ (,]*");

    /** Before the age of a group or of somebody without a name. */
    private static final Pattern OTHERS = Pattern.compile(
            ContextWords.CHILDREN + "|(?iu:\\b(?:people|staff|ages|anyone|everyone|pobl|plant|blant)\\b)");

    /** Each of the patterns above has one of these in it, and few sentences do. */
    private static final Pattern ANY_AGE = pattern(NUMBER + "|20[012]\\d");

    private NamesWithAges() {}

    /** @param isSomebodyNamed whether the whole text names a person, perhaps in another sentence */
    static Stream<Place> in(Sentence sentence, boolean isSomebodyNamed) {
        if (!sentence.mentions(ANY_AGE)) {
            return Stream.empty();
        }
        Stream<MatchResult> ofSomebody =
                isSomebodyNamed ? ONLY_PRONOUN.matcher(sentence.words()).results() : Stream.empty();
        return Stream.concat(besideNames(sentence), ofSomebody).map(match -> sentence.place(Kind.NAME_WITH_AGE, match));
    }

    private static Stream<MatchResult> besideNames(Sentence sentence) {
        if (!PersonNames.mayBeIn(sentence.words())) {
            return Stream.empty();
        }
        boolean isAboutWork = sentence.mentions(ContextWords.WORK);
        String words = sentence.words();
        return Stream.of(
                        PersonNames.find(BARE, words, NamesWithAges::isOfOne),
                        PersonNames.find(AFTER_AGE, words, NamesWithAges::isOfOne),
                        beforeAges(words, match -> isOfOne(match) && (!isAboutWork || isTogether(match))),
                        isAboutWork
                                ? Stream.<MatchResult>empty()
                                : PersonNames.find(PRONOUN_AGE, words, NamesWithAges::isOfOne))
                .flatMap(matches -> matches);
    }

    /** Every word can be a name, so the ages are found first. */
    private static Stream<MatchResult> beforeAges(String words, Predicate<MatchResult> isAccepted) {
        NavigableSet<Integer> ages = saidAges(words);
        List<MatchResult> accepted = new ArrayList<>();
        Matcher names = ANY_NAME.matcher(words);
        Matcher beforeAge = BEFORE_AGE.matcher(words).useTransparentBounds(true).useAnchoringBounds(false);
        int from = 0;
        while (!ages.isEmpty() && from < ages.last() && names.find(from)) {
            Integer age = ages.ceiling(names.start());
            from = names.start() + 1;
            if (age != null
                    && age <= names.end() + NEAR
                    && beforeAge.region(names.start(), words.length()).lookingAt()
                    && isAccepted.test(beforeAge)) {
                accepted.add(beforeAge.toMatchResult());
                from = beforeAge.end();
            }
        }
        return accepted.stream();
    }

    /** Where they begin. */
    private static NavigableSet<Integer> saidAges(String words) {
        NavigableSet<Integer> ages = new TreeSet<>();
        Matcher age = ANY_SAID_AGE.matcher(words);
        for (int from = 0; from < words.length() && age.find(from); from = age.start() + 1) {
            ages.add(age.start());
        }
        return ages;
    }

    private static boolean isOfOne(MatchResult match) {
        return PersonNames.isPerson(match.group("name"))
                && !OTHERS.matcher(match.group()).find();
    }

    private static boolean isTogether(MatchResult match) {
        return TOGETHER.matcher(match.group("between")).matches();
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.UNICODE_CHARACTER_CLASS);
    }
}
