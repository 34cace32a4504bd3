package org.preventionportal.portal.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a message says of a number or a date must not get lost in its translation. */
class WelshMessagesTests {

    private static final Path FOLDER = Path.of("src/main/resources/portal");
    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d+");

    private static Properties read(String file) throws IOException {
        Properties messages = new Properties();
        try (Reader reader = Files.newBufferedReader(FOLDER.resolve(file))) {
            messages.load(reader);
        }
        return messages;
    }

    private static Set<String> arguments(String message) {
        return ARGUMENT.matcher(message).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages.properties", "labels.properties"})
    void aTranslationHasTheArgumentsOfTheEnglishMessage(String file) throws IOException {
        Properties english = read(file);
        Properties welsh = read("messages_cy.properties");
        var lost = new TreeMap<String, String>();
        english.stringPropertyNames().stream()
                .filter(key -> welsh.containsKey(key)
                        && !arguments(welsh.getProperty(key)).equals(arguments(english.getProperty(key))))
                .forEach(key -> lost.put(key, welsh.getProperty(key)));
        assertThat(lost).isEmpty();
    }

    /** Only in a message with arguments is an apostrophe written twice, and a single one hides those after it. */
    @ParameterizedTest
    @ValueSource(strings = {"messages.properties", "messages_cy.properties"})
    void anApostropheIsWrittenTwiceWhereThereAreArguments(String file) throws IOException {
        Properties messages = read(file);
        var wrong = new TreeMap<String, String>();
        messages.stringPropertyNames().forEach(key -> {
            String message = messages.getProperty(key);
            boolean isSingle = message.replace("''", "").contains("'");
            if (arguments(message).isEmpty() ? message.contains("''") : isSingle) {
                wrong.put(key, message);
            }
        });
        assertThat(wrong).isEmpty();
    }

    /** In Welsh, the advice for a refused text is that of its code, so it covers everything with that code. */
    @ParameterizedTest
    @ValueSource(strings = {"survey.problem.", "interest.problem."})
    void theAdviceForATextCoversAllThatIsRefused(String form) throws IOException {
        Properties welsh = read("messages_cy.properties");
        assertThat(welsh.getProperty(form + "IDENTIFYING_TEXT")).contains("dyddiad geni", "cyfeiriad cartref", "rif");
        assertThat(welsh.getProperty(form + "MAY_IDENTIFY_A_CHILD"))
                .contains("enw", "dyddiad", "cyfeiriad", "cod post", "manylion cyswllt", "ddisgrifiad o un plentyn");
        assertThat(welsh.getProperty(form + "INVALID")).as("hidden characters").contains("teipiwch ef eto");
    }

    /** What is quoted can have more words than those that identify somebody. */
    @ParameterizedTest
    @ValueSource(strings = {"survey.problem.", "interest.problem."})
    void theAdviceForQuotedWordsNamesWhatToRemove(String form) throws IOException {
        Properties welsh = read("messages_cy.properties");
        for (String code : List.of("IDENTIFYING_TEXT", "MAY_IDENTIFY_A_CHILD")) {
            String kinds = code.startsWith("MAY") ? "unrhyw enw, dyddiad" : "dyddiad geni, cyfeiriad cartref neu rif";
            assertThat(List.of(welsh.getProperty("quoted." + code), welsh.getProperty(form + code)))
                    .allSatisfy(advice -> assertThat(advice).contains(kinds).doesNotContain("Tynnwch “"));
        }
    }

    /** A survey does not ask whether a child is at risk. */
    @Test
    void theAdviceForAChildAtRiskSaysWhomToCall() throws IOException {
        assertThat(read("messages_cy.properties").getProperty("interest.problem.CHILD_AT_RISK"))
                .contains("ffoniwch 999", "ffoniwch 101, neu wasanaethau plant eich cyngor", "ei gadw");
    }
}
