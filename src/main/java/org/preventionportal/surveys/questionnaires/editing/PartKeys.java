package org.preventionportal.surveys.questionnaires.editing;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.surveys.questionnaires.BilingualText;
import org.preventionportal.surveys.questionnaires.Form;

/** Makes keys for new parts of a questionnaire from their texts. A key stays the same when the text changes later. */
final class PartKeys {

    private static final int MAX_LENGTH = 32;

    private final Set<String> taken;

    /** @param taken keys that no new part gets */
    PartKeys(Set<String> taken) {
        this.taken = new HashSet<>(taken);
    }

    /** The keys of the pages and questions of a form are taken. */
    static PartKeys of(Form form) {
        Set<String> keys = new HashSet<>();
        form.sections().forEach(section -> keys.add(section.key()));
        form.questions().forEach(question -> keys.add(question.key()));
        return new PartKeys(keys);
    }

    /** The keys of the other options of a question are taken, and those that no option may have. */
    static PartKeys ofOptions(Stream<String> keys) {
        return new PartKeys(Stream.concat(QuestionnaireValidator.RESERVED_KEYS.stream(), keys)
                .collect(Collectors.toSet()));
    }

    /**
     * @param given the author's own key; null if there is none
     * @param otherwise the key for a text without letters
     */
    String key(@Nullable String given, BilingualText text, String otherwise) {
        String key = given == null || given.isEmpty() ? free(text.en(), otherwise) : given;
        taken.add(key);
        return key;
    }

    private String free(String words, String otherwise) {
        String plain = Normalizer.normalize(words, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}|['’]", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^[^a-z]+", "");
        String name = (plain.length() > MAX_LENGTH ? plain.substring(0, MAX_LENGTH) : plain).replaceAll("-+$", "");
        String start = name.isEmpty() ? otherwise : name;
        return taken.contains(start)
                ? IntStream.iterate(2, number -> number + 1)
                        .mapToObj(number -> start + "-" + number)
                        .filter(free -> !taken.contains(free))
                        .findFirst()
                        .orElseThrow()
                : start;
    }
}
