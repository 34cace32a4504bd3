package org.preventionportal.safeguarding;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.preventionportal.safeguarding.IdentifyingText.Kind;
import org.preventionportal.safeguarding.IdentifyingText.Place;

/** Finds the name of anybody, adults too, for texts that must be about nobody. Places, chains and operations pass. */
final class NamedPersons {

    private static final String TITLE = "(?:Mr|Mrs|Ms|Miss|Mx|Mister|Sir|Lady|PC|DC|DS|DI|Sgt|Cllr)\\b\\.?";

    private static final Pattern TITLED = Pattern.compile(
            "(?<!\\p{L})" + TITLE + " \\p{Lu}\\p{L}+|\\b(?:called|named|nicknamed|known as) \\p{Lu}\\p{L}+");

    /** What has the name of a person, or looks like one: businesses, operations, saints and towns on rivers. */
    private static final Pattern NO_PERSON = Pattern.compile("\\b(?:Papa John['’]?s|Wendy['’]?s|Tim Hortons?"
            + "|Frankie (?:&|and) Benny['’]?s|Ben (?:&|and) Jerry['’]?s|Harry Ramsden['’]?s|Jack Jones|John Lewis|Ted Baker"
            + "|William Hill|Paddy Power|Harvey Nichols|Marks (?:&|and) Spencer|Taco Bell|Pret A Manger|Krispy Kreme"
            + "|(?:Operation|Op|Project|(?<!(?:High|Main|Church|Market|Station|Bridge|Mill) )St\\.?) \\p{Lu}\\p{L}+"
            + "|\\p{Lu}\\p{L}+(?:-(?:on|upon|by|under|le|in|next)){1,2}(?:-the)?-\\p{Lu}\\p{L}+)(?!\\p{L})");

    /** What a business or a place has in its name: "Costa Coffee", "Eldon Square". */
    private static final Pattern BUSINESS = Pattern.compile("(?:^|.* )(?:Coffee|Cafe|Hut|Pizza|Chicken|Kebab|Grill|Bar"
            + "|Stores?|Shops?|Market|Mall|Arcade|Retail|Airport|Station|Central|Parkway|Interchange|Terminal|Services"
            + "|Taxis|Cars|Council|Police|North|South|East|West|Town|City|Valley|Bay|Quay|Docks?)\\b.*");

    /** Places whose name is a given name, too. */
    private static final Pattern PLACE = Pattern.compile(
            "(?:Victoria|Chelsea|Florence|Jordan|Paris|Lincoln|Preston|Ashton|Devon|Chester|Alexandra|Albert)\\b.*");

    private static final Pattern PREPOSITION = Pattern.compile("^(?:In|At|Near|Around|Outside|Behind|Between) ");

    /** "K. Marsh". */
    private static final Pattern INITIAL_AND_NAME =
            Pattern.compile("(?<![\\p{L}.])\\p{Lu}\\. ?(?<name>\\p{Lu}\\p{Ll}{2,})");

    private NamedPersons() {}

    static Stream<Place> in(Sentence sentence) {
        return Stream.of(
                        WrittenNames.in(sentence).filter(name -> !isPlaceOrBusiness(sentence, name)),
                        TITLED.matcher(sentence.words()).results(),
                        INITIAL_AND_NAME
                                .matcher(sentence.words())
                                .results()
                                .filter(name -> !WordLists.isOrdinary(name.group("name"))))
                .flatMap(names -> names)
                .map(name -> sentence.place(Kind.NAME_OF_PERSON, name));
    }

    private static boolean isPlaceOrBusiness(Sentence sentence, MatchResult name) {
        String words = PREPOSITION.matcher(name.group()).replaceFirst("");
        if (PersonNames.isPerson(words) && !PLACE.matcher(words).matches()) {
            return false;
        }
        String next = sentence.after(name).stripLeading().split(" ", 2)[0];
        return words.length() < name.group().length()
                || WrittenNames.isPlace(sentence.words(), name)
                || BUSINESS.matcher(words + " " + next).matches();
    }

    /** The same text with spaces in place of what has the name of a person and is none. */
    static String withoutOtherNames(CharSequence typed) {
        return NO_PERSON.matcher(typed).replaceAll(found -> " ".repeat(found.end() - found.start()));
    }
}
