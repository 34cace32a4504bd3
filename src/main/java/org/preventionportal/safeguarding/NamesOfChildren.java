package org.preventionportal.safeguarding;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.preventionportal.safeguarding.IdentifyingText.Kind;
import org.preventionportal.safeguarding.IdentifyingText.Place;

/**
 * Finds the name of a child: beside a word for a child, or with something that happens to victims. The name of a
 * colleague passes.
 */
final class NamesOfChildren {

    private static final String NAME = "(?<name>" + PersonNames.NAME + ")";
    private static final String CHILD = ContextWords.CHILD;
    private static final String CHILDREN = ContextWords.CHILDREN;

    /** "A girl named Ruby", "the child's name is Alfie": any word with a capital is a name here. */
    private static final List<Pattern> SAID_NAMES = patterns(
            CHILD + "[^.;]{0,30}?\\b(?iu:called|named|known as|goes by|by the name of|o'r enw)(?iu: is)? " + NAME,
            "\\b(?iu:he|she|hi|ef)(?:'s| is| was)(?iu: called| named) " + NAME,
            CHILD + "(?:'s)?(?iu: full| first| real| last){0,2} ?(?iu:names?)(?:(?iu: is| was)|:|,)? " + NAME,
            "\\b(?iu:(?:full|first|real|last) name|enw llawn)(?:(?iu: is| was| yw| ydi)|:)? " + NAME,
            "\\b(?iu:(?:her|his|my) name(?:'?s| is| was)|name of|of the name) " + NAME,
            "\\b(?iu:enw)(?:'r| y| yr){0,2} ?" + CHILD + "(?:(?iu: yw| oedd)|:)? " + NAME,
            CHILD
                    + "(?:: |(?iu: is| was| yw| oedd) )(?<name>\\p{Lu}\\p{Ll}[\\p{L}'-]+ \\p{Lu}\\p{Ll}[\\p{L}'-]+)(?! (?iu:of|for|from))");

    private static final String PARENT =
            "(?iu:\\b(?:(?:step-?|foster )?(?:mother|father|mum|dad)|mam|fam|tad|thad)\\b)";

    /** "The Smith children". */
    private static final Pattern SURNAME = Pattern.compile(
            "\\b[Tt]he (?<name>\\p{Lu}\\p{Ll}{2,}(?:-\\p{Lu}\\p{Ll}+)?(?<!ish|ian|ese|an|i|s)) (?iu:children"
                    + "|siblings|kids"
                    + "|twins|brothers|sisters|family)\\b(?![' ](?:hub|cent|support|group|court|team|worker|service"
                    + "|day|fun|liaison|home))",
            Pattern.UNICODE_CHARACTER_CLASS);

    /** These count only if the name is a common one. */
    private static final List<Pattern> BESIDE_NAMES = patterns(
            CHILDREN + "(?:[:,]| \\()?(?:(?iu: like| such as| are))?,? ?" + NAME,
            PARENT + "(?:[:,]| \\()?(?:(?iu: is| yw))? ?" + NAME,
            "\\b(?iu:(?:worried|concerned|worries|concerns?) (?:about|for|over|regarding"
                    + "|around)(?: the)?(?: (?:safety|welfare|well-?being) of)?|referr(?:al"
                    + "|ed) (?:for|of|regarding|about)|protect|safeguard|poeni am|pryderu am)"
                    + " (?:" + CHILD + " )?" + NAME,
            NAME + "[^.;]{1,50}?\\b(?iu:her|his|their) (?:\\p{L}+ )?(?:" + PARENT
                    + "|(?iu:boyfriend|girlfriend|(?:foster )?carers?|nan|aunt|uncle|brother|sister|placement"
                    + "|parents)\\b)",
            NAME + "'s (?:" + CHILD + "|" + PARENT
                    + "|(?iu:parents?|carers?|nan|aunt|uncle|boyfriend|placement|school|birthday|abuse|abuser"
                    + "|exploitation|disclosure|safety plan|death|funeral|murder|inquest|disappearance|arrest"
                    + "|exclusion|overdose|injuries)\\b)",
            "\\b(?iu:marwolaeth|llofruddiaeth|angladd|diflaniad) " + NAME,
            "\\b(?iu:real name(?: is)?|is really|is actually|symudwyd|placed|(?:disclosures?|statements?|allegations?)"
                    + "(?: by| from| of)?)(?: -|:|,)? " + NAME,
            "\\b(?iu:recogni[sz]ed|identified|noticed|spotted|located|rescued|intercepted|detained|searched) " + NAME
                    + "(?= (?iu:on|at|in|with|near|getting|outside|by|carrying|again|running|from|and)\\b)",
            "\\b(?iu:stopiwyd|arestiwyd|achubwyd|adnabuwyd|cafwyd hyd i|daethpwyd o hyd i) " + NAME,
            NAME
                    + "[^.;]{0,40}?\\b(?iu:left our (?:school|academy|college)|cartref preswyl|yn (?:ferch|fab"
                    + "|blentyn|ddisgybl))\\b",
            NAME + "(?iu: who)?,? (?iu:attends|goes to|is (?:on roll )?at|yn mynychu|yn mynd i) (?:\\p{L}+ ){0,4}"
                    + "(?iu:school|academy|college|primary|ysgol|coleg)\\b");

    /** A name is said of a thing, too. */
    private static final Pattern THING =
            ContextWords.words("film|campaign|group|programme|packs?|resource|project|tool|app"
                    + "|game|website|scheme|club|course|session|book|play|charity|video|ymgyrch|grŵp|ffilm|prosiect"
                    + "|rhaglen");

    private NamesOfChildren() {}

    static Stream<Place> in(Sentence sentence) {
        Stream<MatchResult> said = SAID_NAMES.stream()
                .flatMap(pattern -> PersonNames.find(pattern, sentence.words(), NamesOfChildren::isNoThing));
        Stream<MatchResult> surnames =
                PersonNames.find(SURNAME, sentence.words(), match -> !WordLists.isOrdinary(match.group("name")));
        Stream<MatchResult> beside = PersonNames.mayBeIn(sentence.words())
                ? BESIDE_NAMES.stream()
                        .flatMap(pattern ->
                                PersonNames.find(pattern, sentence.words(), match -> isChild(sentence, match)))
                : Stream.empty();
        return Stream.of(said, surnames, beside)
                .flatMap(names -> names)
                .map(match -> sentence.place(Kind.NAME_OF_CHILD, match));
    }

    private static boolean isNoThing(MatchResult match) {
        return !THING.matcher(match.group()).find();
    }

    private static boolean isChild(Sentence sentence, MatchResult match) {
        return PersonNames.isPerson(match.group("name"))
                && !PersonNames.isPlace(sentence.words().substring(match.end("name")))
                && !ContextWords.WORK.matcher(match.group()).find();
    }

    private static List<Pattern> patterns(String... all) {
        return Stream.of(all)
                .map(regex -> Pattern.compile(regex, Pattern.UNICODE_CHARACTER_CLASS))
                .toList();
    }
}
