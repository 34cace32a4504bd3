package org.preventionportal.safeguarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Reads sentences in which people have labelled what identifies a child. All of them are invented. */
record LabelledSentence(boolean isIdentifying, String language, String sentence) {

    /**
     * People who had not seen the rules wrote all but the first, the pairs and the register. The weights have learned
     * from all of them, the rules from all but the last eight.
     */
    static final List<String> SETS = List.of(
            "first-half.tsv",
            "second-half.tsv",
            "third-set.tsv",
            "fourth-set.tsv",
            "sixth-set.tsv",
            "charity-set.tsv",
            "police-set.tsv",
            "school-set.tsv",
            "welsh-set.tsv",
            "pairs-set.tsv",
            "register-set.tsv",
            "forces-set.tsv",
            "education-set.tsv",
            "care-set.tsv",
            "council-set.tsv",
            "interview-set.tsv",
            "cymraeg-set.tsv",
            "notes-set.tsv",
            "mixed-set.tsv");

    /** Sentences of the programme's own documents: none of them identifies anybody. */
    static final String PROGRAMME = "programme-set.tsv";

    static List<LabelledSentence> in(String set) throws IOException {
        try (var lines =
                Objects.requireNonNull(LabelledSentence.class.getResourceAsStream("/identifying-text/" + set))) {
            return new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(LabelledSentence::of)
                    .toList();
        }
    }

    private static LabelledSentence of(String line) {
        String[] parts = line.split("\t", -1);
        assertThat(parts).hasSize(3);
        assertThat(parts[0]).isIn("identifying", "harmless");
        assertThat(parts[1]).isIn("en", "cy");
        return new LabelledSentence(parts[0].equals("identifying"), parts[1], parts[2]);
    }
}
