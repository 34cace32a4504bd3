package org.preventionportal.safeguarding;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.UserError;
import org.springframework.util.function.SingletonSupplier;

/**
 * Finds text that looks as if it identified a child or a victim. This service is not a referral route, and such text
 * must not be stored.
 */
public final class IdentifyingText {

    /** The longest text that is stored. To search a longer one would take long. */
    public static final int MAX_LENGTH = 8_000;

    /** What the message about each place ends with. A page with several messages can say it once. */
    public static final String RULE = "Do not enter anything that identifies a child or a victim.";

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\t\\n\\r]]");

    private IdentifyingText() {}

    /** What a place in a text looks like. */
    public enum Kind {
        NHS_NUMBER("an NHS number"),
        NATIONAL_INSURANCE_NUMBER("a National Insurance number"),
        NRM_REFERENCE("an NRM reference"),
        CASE_REFERENCE("a reference of a case or a person"),
        DATE_OF_BIRTH("a date of birth"),
        POSSIBLE_DATE_OF_BIRTH("a date of birth", true),
        NAME_WITH_AGE("a person's name and age", true),
        NAME_OF_CHILD("the name of a child", true),
        HOME_ADDRESS("a home address"),
        POSSIBLE_HOME_ADDRESS("a home address", true),
        NAMED_POSTCODE("a postcode beside a person's name", true),
        PRIVATE_CONTACT("a way to reach a child or a family", true),
        DESCRIBED_CHILD("a description of one child", true),

        /** Only where a text must be about nobody. */
        NAME_OF_PERSON("the name of a person");

        private final String words;
        private final boolean isWeak;

        Kind(String words) {
            this(words, false);
        }

        Kind(String words, boolean isWeak) {
            this.words = words;
            this.isWeak = isWeak;
        }

        /** Whether harmless text often looks the same. */
        public boolean isWeak() {
            return isWeak;
        }
    }

    /**
     * A place in a text. It does not contain the text, so that it can be stored and logged.
     *
     * @param from position of its first character, counted from 1
     * @param to position of its last character
     */
    public record Place(Kind kind, int from, int to) {

        boolean overlaps(Place other) {
            return from <= other.to && other.from <= to;
        }

        /** For messages that are stored, such as the problems of an import. They must not repeat the text. */
        public String advice() {
            return "Remove characters %d to %d. They look like %s. %s".formatted(from, to, kind.words, RULE);
        }

        /** The words that {@link #adviceFor} quotes, for the answer to the author only. */
        String quotedFrom(CharSequence typed) {
            return typed.subSequence(from - 1, to).toString();
        }

        /**
         * For the answer to the author only. It quotes the text, so it must not be stored or logged.
         *
         * @param typed the text that the place was found in
         */
        public String adviceFor(CharSequence typed) {
            String found = quotedFrom(typed);
            return switch (kind) {
                case NAMED_POSTCODE ->
                    "Remove the name and the postcode '%s'. Write, for example, 'a boy of 12 in Leeds'. %s"
                            .formatted(found, RULE);
                case NAME_WITH_AGE, NAME_OF_CHILD ->
                    "Remove the name in '%s'. Write, for example, 'a boy of 12 in Leeds'. %s".formatted(found, RULE);
                case DESCRIBED_CHILD ->
                    "Remove what identifies the child in '%s'. Write, for example, 'a boy of 12 in Leeds'. %s"
                            .formatted(found, RULE);
                case NAME_OF_PERSON ->
                    "Remove the name '%s'. Describe the place and what happens there, not who does it."
                            .formatted(found);
                default -> "Remove '%s'. It looks like %s. %s".formatted(found, kind.words, RULE);
            };
        }
    }

    /**
     * Holds what was found in a text.
     *
     * @param strong the matches that decide alone
     * @param parts each part of the text, with what its words say and its weak matches
     */
    record Search(PlainText plain, List<Place> strong, List<WeighedText> parts) {

        /** @param today decides whether a date can be the birthday of a young person */
        static Search of(CharSequence typed, LocalDate today) {
            PlainText plain = PlainText.of(typed);
            String text = plain.characters();
            Sentences sentences = Sentences.of(text);
            Map<Boolean, List<Place>> byWeak = byRules(sentences, today, true).stream()
                    .collect(Collectors.partitioningBy(place -> place.kind().isWeak()));
            return new Search(
                    plain,
                    byWeak.getOrDefault(false, List.of()),
                    DescribedChildren.weighed(sentences.withoutTitles(), byWeak.getOrDefault(true, List.of())));
        }

        List<Place> places() {
            return Overlaps.without(Stream.concat(strong.stream(), DescribedChildren.in(parts))).stream()
                    .map(plain::inTyped)
                    .toList();
        }
    }

    /**
     * Holds a text in plain characters with its sentences.
     *
     * @param complete the sentences as they are
     * @param withoutTitles the same with spaces in place of underscores and of titles of works that name people
     */
    private record Sentences(String text, List<Sentence> complete, List<Sentence> withoutTitles) {

        static Sentences of(String text) {
            List<Sentence> complete = Sentence.in(text);
            String blanked = TitlesOfWorks.blanked(PlainText.withoutUnderscores(text));
            return new Sentences(text, complete, blanked.equals(text) ? complete : Sentence.in(blanked));
        }
    }

    /** Removes the control characters that come along when text is pasted, such as the line breaks of slides. */
    public static String withoutControls(String pasted) {
        return CONTROL.matcher(pasted.replace('\u000B', ' ')).replaceAll("");
    }

    /** @param today decides whether a date can be the birthday of a young person */
    public static List<Place> find(CharSequence typed, LocalDate today) {
        return RequestSearches.find(typed, () -> Search.of(typed, today).places());
    }

    /** Finds all of that, and the names of adults. The name of a business can be that of a child. */
    static List<Place> findAnyPerson(CharSequence typed, LocalDate today) {
        String persons = NamedPersons.withoutOtherNames(typed);
        PlainText plain = PlainText.of(persons);
        return Overlaps.without(Stream.of(
                        findInRow(typed, today).stream(),
                        find(persons, today).stream(),
                        Sentence.in(plain.characters()).stream()
                                .flatMap(NamedPersons::in)
                                .map(plain::inTyped))
                .flatMap(places -> places));
    }

    private static Stream<Place> names(
            Sentence sentence, boolean isSomebodyNamed, Supplier<List<Place>> namedChildren) {
        List<Place> names = Stream.of(
                        NamesWithAges.in(sentence, isSomebodyNamed),
                        NamesOfChildren.in(sentence),
                        AmbiguousNames.in(sentence),
                        namedChildren.get().stream())
                .flatMap(places -> places)
                .toList();
        return names.isEmpty() ? Stream.empty() : names.stream().filter(MadeUpPeople.notIn(sentence));
    }

    /** What to change in a cell of an import, where nobody can confirm a match. */
    public static List<UserError> errorsInRow(String typed, LocalDate today) {
        return Stream.concat(
                        HiddenCharacters.firstIn(typed).stream()
                                .mapToObj(place -> UserError.general(ErrorCode.INVALID, adviceOnHidden(place))),
                        findInRow(typed, today).stream()
                                .map(place -> UserError.general(ErrorCode.IDENTIFYING_TEXT, place.advice())))
                .toList();
    }

    private static String adviceOnHidden(int place) {
        return "Remove character %d. It cannot be seen, or is only seen as a box. Type the words around it again."
                .formatted(place + 1);
    }

    /** Finds what single rules find. */
    private static List<Place> findInRow(CharSequence typed, LocalDate today) {
        PlainText plain = PlainText.of(typed);
        return byRules(Sentences.of(plain.characters()), today, false).stream()
                .map(plain::inTyped)
                .toList();
    }

    /** @param hasUnknownNames whether to look for names in a text that has no common one, which takes longer */
    private static List<Place> byRules(Sentences sentences, LocalDate today, boolean hasUnknownNames) {
        boolean isSomebodyNamed = PersonNames.areIn(sentences.text());
        return Overlaps.without(Stream.of(
                        OfficialNumbers.in(sentences.text()),
                        sentences.withoutTitles().stream()
                                .flatMap(sentence -> byWords(sentence, today, isSomebodyNamed, hasUnknownNames)),
                        sentences.complete().stream().flatMap(PrivateContacts::in))
                .flatMap(places -> places));
    }

    /** Finds what depends on the words around it. */
    private static Stream<Place> byWords(
            Sentence sentence, LocalDate today, boolean isSomebodyNamed, boolean hasUnknownNames) {
        Supplier<List<Place>> namedChildren =
                SingletonSupplier.of(() -> NamedChildren.in(sentence).toList());
        return Stream.of(
                        BirthDates.in(sentence, today),
                        HomeAddresses.in(sentence, isSomebodyNamed, namedChildren),
                        isSomebodyNamed || (hasUnknownNames && mayName(sentence))
                                ? names(sentence, isSomebodyNamed, namedChildren)
                                : Stream.<Place>empty())
                .flatMap(places -> places);
    }

    /** A capital after the first, or a number: most sentences have neither, and to look for a name takes long. */
    private static boolean mayName(Sentence sentence) {
        return sentence.hasDigit()
                || sentence.words()
                        .chars()
                        .filter(Character::isUpperCase)
                        .skip(1)
                        .findAny()
                        .isPresent();
    }

    /** Whether there is a postcode, of a home or of anything else. */
    public static boolean hasPostcode(CharSequence typed) {
        return HomeAddresses.LOOSE_POSTCODE
                .matcher(PlainText.of(typed).characters())
                .find();
    }
}
