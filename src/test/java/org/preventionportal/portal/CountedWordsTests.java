package org.preventionportal.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers on public pages agree with their nouns. In Welsh, "two" changes the first letter of the noun. */
class CountedWordsTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | 1 | It has 1 question and takes about 1 minute.",
                "en | 2 | It has 2 questions and takes about 2 minutes.",
                "en | 12 | It has 12 questions and takes about 12 minutes.",
                "cy | 1 | Mae ynddo 1 cwestiwn ac mae'n cymryd tua 1 munud.",
                "cy | 2 | Mae ynddo 2 o gwestiynau ac mae'n cymryd tua 2 funud.",
                "cy | 12 | Mae ynddo 12 o gwestiynau ac mae'n cymryd tua 12 munud."
            })
    void theLengthOfASurvey(String language, long count, String sentence) {
        assertThat(words("survey.length", language, count, count)).startsWith(sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | 1 | You have answered 0 of 1 question so far.",
                "en | 2 | You have answered 0 of 2 questions so far.",
                "cy | 1 | Rydych wedi ateb 0 o 1 cwestiwn hyd yn hyn.",
                "cy | 2 | Rydych wedi ateb 0 o 2 o gwestiynau hyd yn hyn."
            })
    void theProgressThroughASurvey(String language, long count, String sentence) {
        assertThat(words("survey.progress", language, 0L, count)).isEqualTo(sentence);
    }

    @ParameterizedTest
    @CsvSource({"2, mewn 2 funud.", "3, mewn 3 munud."})
    void theMinutesToWait(long count, String words) {
        assertThat(words("error.in-minutes", "cy", count)).endsWith(words);
    }

    private static String words(String key, String language, Object... values) {
        Locale locale = Locale.of(language);
        String pattern =
                ResourceBundle.getBundle("portal.messages", locale, control()).getString(key);
        return new MessageFormat(pattern, locale).format(values);
    }

    /** English is the standard of the portal, whatever the machine speaks. */
    private static ResourceBundle.Control control() {
        return ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    }
}
