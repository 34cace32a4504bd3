package org.preventionportal.tasks.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.CosineSimilarity;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.preventionportal.tasks.need.Need;

/**
 * The words of a need's title and description, as stems without filler words; never those of its intelligence.
 *
 * @param counts how often each occurs
 */
record NeedWords(Map<String, Integer> counts) {

    private static final EnglishAnalyzer ENGLISH = new EnglishAnalyzer();

    static NeedWords of(Need need) {
        String text = Stream.of(need.title(), need.description())
                .filter(part -> part != null)
                .collect(Collectors.joining("\n"));
        Map<String, Integer> counts = new HashMap<>();
        try (TokenStream stems = ENGLISH.tokenStream("need", text)) {
            var stem = stems.addAttribute(CharTermAttribute.class);
            stems.reset();
            while (stems.incrementToken()) {
                counts.merge(stem.toString(), 1, Integer::sum);
            }
            stems.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new NeedWords(counts);
    }

    /** 0 for texts without a common word to 1 for the same words. */
    double similarity(NeedWords other) {
        return counts.isEmpty() || other.counts.isEmpty()
                ? 0
                : new CosineSimilarity().cosineSimilarity(Map.copyOf(counts), Map.copyOf(other.counts));
    }
}
