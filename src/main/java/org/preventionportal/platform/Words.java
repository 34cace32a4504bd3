package org.preventionportal.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.CosineSimilarity;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.jspecify.annotations.Nullable;

/**
 * Reduces a text to the stems of its words without filler words, so that "exploited" finds "exploitation", and "child"
 * finds "children".
 *
 * @param counts how often each occurs
 */
public record Words(Map<String, Integer> counts) {

    private static final EnglishAnalyzer ENGLISH = new EnglishAnalyzer();

    /** Plurals that a stemmer does not know, of words that people here look for. */
    private static final Map<String, String> IRREGULAR =
            Map.of("children", "child", "women", "woman", "men", "man", "people", "person");

    /** @param texts of which some may be missing */
    public static Words of(@Nullable String... texts) {
        String text = Stream.of(texts).filter(Objects::nonNull).collect(Collectors.joining("\n"));
        Map<String, Integer> counts = new HashMap<>();
        try (TokenStream stems = ENGLISH.tokenStream("text", text)) {
            var stem = stems.addAttribute(CharTermAttribute.class);
            stems.reset();
            while (stems.incrementToken()) {
                counts.merge(IRREGULAR.getOrDefault(stem.toString(), stem.toString()), 1, Integer::sum);
            }
            stems.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new Words(counts);
    }

    public List<String> distinct() {
        return counts.keySet().stream().sorted().toList();
    }

    /** 0 for texts without a common word to 1 for the same words. */
    public double similarity(Words other) {
        return counts.isEmpty() || other.counts.isEmpty()
                ? 0
                : new CosineSimilarity().cosineSimilarity(Map.copyOf(counts), Map.copyOf(other.counts));
    }
}
