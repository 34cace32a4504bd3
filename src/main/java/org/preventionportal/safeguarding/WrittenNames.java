package org.preventionportal.safeguarding;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds what is written like the name of a person: a common given name, initials, or two words with capitals that are
 * no ordinary words and no place.
 */
final class WrittenNames {

    /** A sentence that begins with one of these has the name after it: "Cafodd Adunni Okafor". */
    private static final String FIRST_WORD = "(?!(?:Cafodd|Gafodd|Mae|Roedd|Oedd|Bydd|Fydd|Daeth|Aeth|Gwelwyd|Gwelodd"
            + "|Dywedodd|Stopiwyd|Symudwyd|Pan|Achos|Os|A|Ac|Yesterday|Today|Recently|When|While|If|Since|Because|After"
            + "|Before|Did|Does|Has|Is|Was|Can|Could|Should|But|And|Then|Also|Please|Our|Her|His|My)\\b)";

    private static final Pattern CAPITALS = pattern(PersonNames.INITIALS + "|" + FIRST_WORD + PersonNames.NAME
            + "(?: (?:ap|ab|ferch|de|van|von|al|el|bin) \\p{Lu}\\p{L}++)?");

    /** Quick notes have no capitals. */
    private static final Pattern NO_CAPITALS = pattern("(?<![\\p{L}'@.])\\p{Ll}{3,}+(?![@'])");

    /** No abbreviation, and no plural: "Learners aged 14". */
    private static final Pattern UNUSUAL =
            pattern("(?<![\\p{L}\\d'@.-])\\p{Lu}\\p{Ll}{1,14}+(?<!s|odd|wyd)(?![\\p{L}\\d@-])(?! \\p{Lu})");

    /** Where somebody is, rather than who. */
    private static final Pattern AFTER_PREPOSITION = pattern(
            "\\b(?iu:at|in|from|near|to|via|yn|ym|yng|o|ger|operation|op|ysgol|coleg|heol|stryd|cyngor|heddlu|st"
                    + "|the) $");

    private static final int PREPOSITION = 11;

    private WrittenNames() {}

    static Stream<MatchResult> in(Sentence sentence) {
        var named = new Sentence(WelshWords.blanked(sentence.words()), sentence.start());
        return Stream.concat(
                CAPITALS.matcher(named.words()).results().filter(name -> isName(named, name)),
                NO_CAPITALS.matcher(named.words()).results().filter(name -> PersonNames.isPerson(name.group())));
    }

    /** One word with a capital in an unusual place may be a name that our list does not have. */
    static Stream<MatchResult> uncertainIn(Sentence sentence) {
        return UNUSUAL.matcher(sentence.words())
                .results()
                .filter(word -> !WordLists.isOrdinary(word.group()) && !PersonNames.isPerson(word.group()))
                .filter(word -> !isPlace(sentence.words(), word));
    }

    private static boolean isName(Sentence sentence, MatchResult name) {
        if (PersonNames.isPerson(name.group())) {
            return !PersonNames.isPlace(sentence.after(name)) && !endsAsPlace(name.group());
        }
        String[] parts = name.group().split(" ", -1);
        return parts.length > 1
                && !isPlace(sentence.words(), name)
                && Stream.of(parts).noneMatch(WrittenNames::isOrdinary);
    }

    static boolean isPlace(String words, MatchResult name) {
        String before = words.substring(Math.max(0, name.start() - PREPOSITION), name.start());
        return AFTER_PREPOSITION.matcher(before).find() || PersonNames.isPlace(words.substring(name.end()));
    }

    /** "Rowan Lodge", "Beth Hall": the last word of several says what it is. */
    private static boolean endsAsPlace(String name) {
        int last = name.lastIndexOf(' ');
        return last >= 0 && PersonNames.isPlace(name.substring(last));
    }

    private static boolean isOrdinary(String part) {
        boolean isAbbreviation = part.length() > 1 && part.equals(part.toUpperCase(Locale.ROOT));
        return isAbbreviation || WordLists.isOrdinary(part);
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.UNICODE_CHARACTER_CLASS);
    }
}
