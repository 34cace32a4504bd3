package org.preventionportal.safeguarding;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.preventionportal.safeguarding.IdentifyingText.Kind;
import org.preventionportal.safeguarding.IdentifyingText.Place;

/** Finds numbers that an authority has given to one person or one case. */
final class OfficialNumbers {

    private static final int CASE = Pattern.CASE_INSENSITIVE;
    private static final String GAP = "[ .-]{0,2}";

    /** Between a word for a number and the number. */
    private static final String IS = "(?:[\\s:#.,()=-]|\\b(?:is|was|yw|oedd)\\b){0,9}";

    /** Ten digits, however they are grouped. */
    private static final Pattern NHS_NUMBER = Pattern.compile("(?<![\\d.])\\d(?:" + GAP + "\\d){9}(?!\\d)");

    /** A wrong digit in a number that is said to be one does not make it harmless. */
    private static final Pattern SAID_NHS_NUMBER = Pattern.compile(
            "\\b(?:NHS\\b(?: (?:number|no|id)\\b)?|rhif (?:y )?(?:GIG|NHS)\\b)" + IS + "(?<number>\\d(?:" + GAP
                    + "\\d){9})(?!\\d)",
            CASE);

    private static final String SIX_DIGITS = "(?:" + GAP + "\\d\\d){3}" + GAP;

    private static final Pattern NATIONAL_INSURANCE = Pattern.compile(
            "\\b(?!ar \\d\\d\\.)(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]" + SIX_DIGITS + "[A-D]\\b",
            CASE);

    /** Grouped as on the card, with any two letters: a slip does not make it harmless. */
    private static final Pattern GROUPED_NATIONAL_INSURANCE =
            Pattern.compile("\\b[A-Z]{2} \\d\\d \\d\\d \\d\\d ?[A-D]\\b", CASE);

    private static final Pattern SAID_NATIONAL_INSURANCE = Pattern.compile(
            "\\b(?:National Insurance|Yswiriant (?:Gwladol|Cenedlaethol)|NINO|NI)\\b[^.;\\d]{0,40}?\\b"
                    + "(?<number>[A-Z]{2}" + SIX_DIGITS + "[A-Z]?)\\b",
            CASE);

    private static final Pattern NRM_REFERENCE = Pattern.compile(
            "\\bNRM[\\s:#/.-]*(?:(?:NRM|case|ref(?:erence|erral)?|id|no|number|is|was|yw|rhif"
                    + "|cyfeirnod)\\b[.\\s:#/-]*){1,6}(?=[A-Z/-]{0,9}\\d)[A-Z]{0,4}[-/]?\\d[\\d/-]{2,}+(?! +(?!is\\b|was\\b)[a-z]+s\\b)"
                    + "|\\bNRM[\\s:#/-]*\\d{4}[/-]\\d{3,}|\\bNRM[\\s:#/-]*\\d{5,}+(?! +(?!is\\b|was\\b)[a-z]+s\\b)",
            CASE);

    private static final Pattern CASE_REFERENCE = Pattern.compile(
            "\\b(?:(?:case|crime|custody|police|social (?:care|services)|pupil|student|patient|hospital|client"
                    + "|child|prison"
                    + "|passport|visa|mosaic|liquid ?logic|lcs|pnc|care ?first|incident|log|referral|mash|marac|lac"
                    + "|ehcp|niche"
                    + "|home office|youth (?:offending|justice)|yot|asylum|intelligence|occurrence|court|safeguarding)"
                    + "(?: (?:case|record|log|crime|incident|file|referral|intelligence))?(?:,? (?:ref(?:erence)?"
                    + "|number|no|id)\\b\\.?){1,4}"
                    + "|(?:rhif|cyfeirnod)(?: cyfeirnod)? (?:yr? )?(?:achos|trosedd|digwyddiad|heddlu|[pb]h?lentyn"
                    + "|d?disgybl|d?dalfa|claf"
                    + "|ysbyty|pasbort)\\b|UPN\\b|(?<!\\b(?:school|academy|college|provider|unit)(?:'s)? )URN\\b"
                    + "|CRN\\b|(?:case|achos)(?= [A-Z]{2,5}[/-]\\d)"
                    + "|(?:hospital|custody|pnc|mosaic) id\\b)"
                    + IS + "(?=(?:[A-Z/-]{0,5}\\d){1,3}[A-Z\\d/-]*\\d)[A-Z]{0,4}[A-Z\\d/-]{4,24}\\b",
            CASE);

    /** "Her reference is": whose it is makes it one of a person. */
    private static final Pattern PERSONAL_REFERENCE = Pattern.compile(
            "\\b(?:her|his|their|ei|(?:child|boy|girl|victim|pupil|student|family|young person)'s)"
                    + " (?:(?!phone|mobile|telephone|contact|tel\\b|ff[oô]n|ph[oô]n)\\p{L}+ ){0,3}"
                    + "(?:ref(?:erence)?|number|no|id|rhif|c?h?g?yfeirnod)\\b" + IS
                    + "(?!\\+|0\\d{3})(?=(?:[A-Z/-]{0,5}\\d){1,3}[A-Z\\d/-]*\\d)[A-Z]{0,4}[A-Z\\d/-]{4,24}\\b",
            CASE);

    private OfficialNumbers() {}

    static Stream<Place> in(String text) {
        return PlainText.hasDigit(text) ? numbers(text) : Stream.empty();
    }

    private static Stream<Place> numbers(String text) {
        return Stream.of(
                        found(NHS_NUMBER, Kind.NHS_NUMBER, text)
                                .filter(place -> isNhsNumber(text.substring(place.from() - 1, place.to()))),
                        found(SAID_NHS_NUMBER, Kind.NHS_NUMBER, text),
                        found(NATIONAL_INSURANCE, Kind.NATIONAL_INSURANCE_NUMBER, text),
                        found(GROUPED_NATIONAL_INSURANCE, Kind.NATIONAL_INSURANCE_NUMBER, text),
                        found(SAID_NATIONAL_INSURANCE, Kind.NATIONAL_INSURANCE_NUMBER, text),
                        found(NRM_REFERENCE, Kind.NRM_REFERENCE, text),
                        found(CASE_REFERENCE, Kind.CASE_REFERENCE, text),
                        found(PERSONAL_REFERENCE, Kind.CASE_REFERENCE, text))
                .flatMap(places -> places);
    }

    private static Stream<Place> found(Pattern pattern, Kind kind, String text) {
        boolean hasLabel = pattern.namedGroups().containsKey("number");
        return pattern.matcher(text)
                .results()
                .map(match -> new Place(kind, (hasLabel ? match.start("number") : match.start()) + 1, match.end()));
    }

    /** Modulus 11 over the first nine digits, as the NHS Data Dictionary defines it. */
    private static boolean isNhsNumber(String match) {
        String digits = match.replaceAll("\\D", "");
        if (digits.chars().distinct().count() == 1) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            sum += (10 - i) * (digits.charAt(i) - '0');
        }
        int check = (11 - sum % 11) % 11;
        return check == digits.charAt(9) - '0';
    }
}
