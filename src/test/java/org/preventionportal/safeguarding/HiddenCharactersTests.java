package org.preventionportal.safeguarding;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.preventionportal.access.PersonName;

class HiddenCharactersTests {

    private static final String WALES =
            "\uD83C\uDFF4\uDB40\uDC67\uDB40\uDC62\uDB40\uDC77\uDB40\uDC6C\uDB40\uDC73\uDB40\uDC7F";
    private static final String FAMILY = "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\u200Bb", // zero width space
                "a\u200Db", // a joiner that joins nothing
                "\u200Dab",
                "a\u00ADb", // soft hyphen
                "a\u2066b\u2069", // isolates
                "a\u202Eb",
                "a\u2060b",
                "\uFEFFab",
                "a\u034Fb",
                "a\u3164b",
                "a\uDB40\uDC67\uDB40\uDC62", // tags that follow no flag
                "a\u0000b",
                "a\u0085b",
                "943\u2800476", // the Braille pattern without dots
                "943\uE000476", // private use
                "943\uF0B7476", // a bullet within a number
                "\uF0B7\uF0B7 two bullets",
                "943\u0378476", // unassigned
                "943\uD83F\uDFFE476", // no character
                "943\uFDD0476",
                "943\uFFFF476",
                "943\uFFFC476", // the place of an object
                "943\u0600476", // a sign before Arabic digits
                "a\u06DDb",
                "943\uD800476", // half a pair
                "943\uDC00476",
            })
    void whatNobodySeesIsFound(String text) {
        assertThat(HiddenCharacters.areIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "One line,\r\n\tand another: cafe\u0301, Si\u00E2n \u2013 \u201Cyes\u201D",
                FAMILY,
                "\uD83D\uDC69\uD83C\uDFFD\u200D\uD83D\uDE92", // a firefighter with a colour of skin
                "\u2764\uFE0F\u200D\uD83D\uDD25 1\uFE0F\u20E3",
                WALES,
                "\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645", // Persian
                "\u05E9\u05DC\u05D5\u05DD",
                "\uD83E\uDEDD", // an emoji of a version to come
                "\uFFFD", // what a letter of a broken file becomes
                "\u2801\u2803",
                "\uF0B7 one bullet of Word\n\uF0B7\tand another", // private use
                "\u00A0\uF0A7 one with a space of a page (\uF0FC)",
                "\u0633\u0646 \u0601\u06F2\u06F0\u06F2\u06F6 \u06DD\u0661", // a year in Urdu, a verse
            })
    void whatIsSeenIsNot(String text) {
        assertThat(HiddenCharacters.areIn(text)).isFalse();
    }

    @Test
    void aFlagCarriesNoTextOfItsOwn() {
        assertThat(HiddenCharacters.areIn(WALES + "\uDB40\uDC67\uDB40\uDC62")).isTrue();
    }

    @Test
    void aLongTextIsReadOnce() {
        var text = new CountedText(FAMILY.repeat(10_000), new AtomicInteger());

        assertThat(HiddenCharacters.areIn(text)).isFalse();

        assertThat(text.reads()).hasValue(text.length());
    }

    private record Person(@PersonName String name) {}

    /** The names of invited people have a rule of their own. */
    @Test
    void noneIsInTheNameOfAPerson() {
        Validator validator = Validation.buildDefaultValidatorFactory().getValidator();
        assertThat(IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                        .filter(HiddenCharacters::isIgnorable)
                        .mapToObj("Si%cn"::formatted)
                        .filter(name -> validator
                                .validateValue(Person.class, "name", name)
                                .isEmpty()))
                .isEmpty();
    }

    /** Counts how often a character is read. Without its own text as a whole, so that each read counts. */
    private record CountedText(String text, AtomicInteger reads) implements CharSequence {

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            reads.incrementAndGet();
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new CountedText(text.substring(start, end), reads);
        }

        @Override
        public String toString() {
            return "";
        }
    }
}
