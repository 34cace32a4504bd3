package org.preventionportal.safeguarding;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.preventionportal.safeguarding.IdentifyingText.Kind;
import org.preventionportal.safeguarding.IdentifyingText.Place;

/**
 * Finds dates of birth: any that is said to be one, and a date of somebody young that stands alone, after a name, or
 * after a word for a child. A date on which something happened passes.
 */
final class BirthDates {

    private static final int CASE = Pattern.CASE_INSENSITIVE;

    private static final String BIRTH =
            "(?:b\\.(?= ?\\d{1,2}[./-])|(?:dob|dofb|d/o/b|d\\.o\\.b\\.?|d o b|d\\.g\\.|dates? of birth|birth ?date"
                    + "|born|bn|birthday|b'?day"
                    + "|turn(?:s|ed|ing)?(?= \\d{1,2} )|d?dyddiad geni|ganwyd|anwyd|ganed|aned|g?eni|(?:pen|phen"
                    + "|ben)-?blwydd)(?!\\p{L}))";

    /** After a word of birth any two or three groups of digits will do, and a month. */
    private static final String SAID_DATE = "(?:\\d{1,4}(?:" + WrittenDates.ORDINAL + "?[\\s(./-]*(?:(?:of|o) )?"
            + WrittenDates.MONTH + "|" + WrittenDates.ORDINAL + "?[\\s./,'-]+\\d{1,4}){1,2}|\\d{6,8}|"
            + WrittenDates.MONTH + " \\d{1,2}(?:" + WrittenDates.ORDINAL
            + ")?(?:,? \\d{4})?(?!\\d)|" + WrittenDates.MONTH + " (?:'\\d\\d|\\d{4})(?!\\d)|"
            + WrittenDates.DAY_IN_WORDS + ")";

    private static final Pattern SAID = Pattern.compile(
            "\\b" + BIRTH + "(?<gap>[^\\d]{0,30}?(?:\\d{1,2}(?: oed)? (?:on|ar) (?:the )?)?)" + SAID_DATE, CASE);

    /** "Born between" speaks of a year group. */
    private static final Pattern RANGE =
            ContextWords.words("between|(?<!as )before|after|since|from|until|rhwng|cyn|ar ôl|ers");

    /** An idea, too, is born on a day. */
    private static final Pattern NO_PERSON = Pattern.compile(
            "\\b(?:idea|programme|project|network|campaign|partnership|group|team|charity|initiative|service|scheme"
                    + "|field|format|syniad|rhaglen|prosiect|rhwydwaith|ymgyrch)\\b(?=[^.;]{0,15}$)",
            CASE);

    private static final Pattern BEFORE_BIRTH = Pattern.compile("^[^.;\\d]{0,20}?\\b" + BIRTH, CASE);

    private static final Pattern CHILD = Pattern.compile(ContextWords.CHILD);
    private static final Pattern AFTER_CHILD = Pattern.compile(ContextWords.CHILD + "[\\s,:;('-]*$");
    private static final Pattern AFTER_NAME =
            Pattern.compile("(?<name>" + PersonNames.NAME + ")[\\s,:;('-]*$", Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern BIRTH_WORD =
            ContextWords.words("dob|d\\.o\\.b|date of birth|birthday|b'?day|dyddiad geni|[pb]h?en-?blwydd");

    /** Before the day of an event. */
    private static final Pattern EVENT = Pattern.compile(
            "\\b(?:on|by|since|from|until|till|to|and|of|at|before|after|between|dated|in force|ar|ers|tan|hyd|o|rhwng)"
                    + "(?: the)? ?$",
            CASE);

    /** "The policy (1 September 2012)": what an organisation dates. */
    private static final Pattern DOCUMENT =
            ContextWords.words("(?:policy|guidance|protocol|version(?: \\d[\\d.]*)?|contract|agreement"
                    + "|minutes|strategy|act|reviewed|published|updated|issued|effective|approved|signed|adopted"
                    + "|inspected|polisi"
                    + "|canllaw(?:iau)?|fersiwn|cytundeb|cofnodion|strategaeth|cyhoeddwyd|adolygwyd"
                    + "|diweddarwyd)[\\s,:;(-]*$");

    private static final Pattern ANY_WORD = Pattern.compile("\\p{L}{2,}");

    private BirthDates() {}

    static Stream<Place> in(Sentence sentence, LocalDate today) {
        List<MatchResult> said = SAID.matcher(sentence.words())
                .results()
                .filter(match -> isOfPerson(sentence, match))
                .toList();
        return Stream.concat(
                said.stream().map(match -> sentence.place(Kind.DATE_OF_BIRTH, match)),
                possible(sentence, today)
                        .filter(date -> said.stream().noneMatch(other -> overlap(date, other)))
                        .map(match -> sentence.place(Kind.POSSIBLE_DATE_OF_BIRTH, match)));
    }

    /** The whole sentence is searched once, however many dates it has. */
    private static Stream<MatchResult> possible(Sentence sentence, LocalDate today) {
        List<MatchResult> dates =
                WrittenDates.ofSomebodyYoung(sentence.words(), today).toList();
        if (dates.isEmpty()) {
            return Stream.empty();
        }
        List<MatchResult> words = ANY_WORD.matcher(sentence.words()).results().toList();
        boolean hasChild = sentence.mentions(CHILD);
        boolean hasBirthWord = sentence.mentions(BIRTH_WORD);
        return dates.stream()
                .filter(date -> words.stream().allMatch(word -> overlap(word, date))
                        || BEFORE_BIRTH.matcher(sentence.after(date)).find()
                        || followsName(sentence, date)
                        || isOfChild(sentence, date, hasChild)
                        || (hasBirthWord
                                && !EVENT.matcher(sentence.closelyBefore(date)).find()));
    }

    private static boolean isOfPerson(Sentence sentence, MatchResult said) {
        return !RANGE.matcher(said.group("gap")).find()
                && !NO_PERSON.matcher(sentence.closelyBefore(said)).find()
                && !NO_PERSON.matcher(said.group("gap")).find();
    }

    private static boolean followsName(Sentence sentence, MatchResult date) {
        String before = sentence.closelyBefore(date);
        var name = AFTER_NAME.matcher(before);
        return name.find() && PersonNames.isPerson(name.group("name"));
    }

    private static boolean isOfChild(Sentence sentence, MatchResult date, boolean hasChild) {
        String before = sentence.closelyBefore(date);
        if (DOCUMENT.matcher(before).find()) {
            return false;
        }
        return AFTER_CHILD.matcher(before).find()
                || (hasChild && !EVENT.matcher(before).find());
    }

    private static boolean overlap(MatchResult one, MatchResult other) {
        return one.start() < other.end() && other.start() < one.end();
    }
}
