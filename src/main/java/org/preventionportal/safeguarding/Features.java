package org.preventionportal.safeguarding;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.preventionportal.safeguarding.IdentifyingText.Kind;

/**
 * Lists what tells whether a text identifies a child: words, their kinds, their neighbours and their letters. Each
 * feature is only a number, by feature hashing, so that no list has to name them.
 */
final class Features {

    /** How many numbers there are. Two features may share one. */
    static final int SIZE = 1 << 17;

    private static final FeatureGroup[] GROUPS = FeatureGroup.values();
    private static final int GROUP_BITS = 4;
    private static final int FURTHEST_KIND = 4;
    private static final int FURTHEST_WORD = 6;
    private static final int MIN_LETTERS = 3;
    private static final int MAX_LETTERS = 5;
    private static final int CHARACTERS = 60;
    private static final int MAX_LENGTH = 6;

    private int[] all = new int[256];
    private int size;

    private Features() {}

    static int[] of(List<Word> sentence) {
        var features = new Features();
        for (int i = 0; i < sentence.size(); i++) {
            features.addAt(i, sentence);
        }
        return Arrays.copyOf(features.all, features.size);
    }

    /**
     * Those of several sentences together.
     *
     * @param kinds a bit for each telling kind of word in them
     * @param matches the kinds of weak matches in them
     */
    static int[] ofText(int kinds, int length, Set<Kind> matches) {
        var features = new Features();
        features.add(FeatureGroup.BASE, 0, 0, 0);
        IntStream.range(0, Math.min(MAX_LENGTH, length / CHARACTERS))
                .forEach(_ -> features.add(FeatureGroup.LENGTH, 0, 0, 0));
        if (!matches.isEmpty()) {
            features.add(FeatureGroup.MATCH, 0, 0, 0);
            matches.forEach(kind -> features.add(FeatureGroup.MATCH, kind.name().hashCode(), 0, 0));
        }
        int[] bits = IntStream.range(0, Integer.SIZE)
                .filter(bit -> ((kinds >>> bit) & 1) == 1)
                .toArray();
        for (int one : bits) {
            Arrays.stream(bits)
                    .filter(other -> other > one)
                    .forEach(other -> features.add(FeatureGroup.KINDS_IN_TEXT, one, other, 0));
        }
        return Arrays.copyOf(features.all, features.size);
    }

    private void addAt(int i, List<Word> sentence) {
        Word word = sentence.get(i);
        int kind = word.kind().hashCode();
        add(FeatureGroup.WORD, word.lower().hashCode(), 0, 0);
        add(FeatureGroup.KIND, kind, 0, 0);
        if (i + 1 < sentence.size()) {
            addPair(word, sentence.get(i + 1));
        }
        if (i + 2 < sentence.size()) {
            int next = sentence.get(i + 1).kind().hashCode();
            add(FeatureGroup.THREE_KINDS, kind, next, sentence.get(i + 2).kind().hashCode());
        }
        for (int j = i + 2; j <= Math.min(i + FURTHEST_KIND, sentence.size() - 1); j++) {
            add(FeatureGroup.NEAR_KINDS, kind, sentence.get(j).kind().hashCode(), 0);
        }
        if (WordKinds.isPerson(word.kind())) {
            addAround(i, kind, sentence);
        }
        addLetters("<" + word.lower() + ">");
    }

    private void addPair(Word one, Word next) {
        int kind = one.kind().hashCode();
        int nextKind = next.kind().hashCode();
        add(FeatureGroup.TWO_SHAPES, one.shape().hashCode(), next.shape().hashCode(), 0);
        add(FeatureGroup.TWO_KINDS, kind, nextKind, 0);
        add(FeatureGroup.WORD_THEN_KIND, one.lower().hashCode(), nextKind, 0);
        add(FeatureGroup.KIND_THEN_WORD, kind, next.lower().hashCode(), 0);
    }

    private void addAround(int i, int kind, List<Word> sentence) {
        int last = Math.min(sentence.size() - 1, i + FURTHEST_WORD);
        for (int j = Math.max(0, i - FURTHEST_WORD); j <= last; j++) {
            if (j != i) {
                add(
                        j < i ? FeatureGroup.BEFORE_PERSON : FeatureGroup.AFTER_PERSON,
                        kind,
                        sentence.get(j).lower().hashCode(),
                        0);
            }
        }
    }

    private void addLetters(String word) {
        if (!Character.isLetter(word.charAt(1))) {
            return;
        }
        for (int start = 0; start + MIN_LETTERS <= word.length(); start++) {
            int letters = 0;
            for (int end = start; end < Math.min(word.length(), start + MAX_LETTERS); end++) {
                letters = 31 * letters + word.charAt(end);
                if (end - start >= MIN_LETTERS - 1) {
                    add(FeatureGroup.LETTERS, letters, end - start, 0);
                }
            }
        }
    }

    private void add(FeatureGroup group, int one, int two, int three) {
        if (size == all.length) {
            all = Arrays.copyOf(all, 2 * size);
        }
        all[size++] = (mixed(mixed(mixed(group.number() + 1, one), two), three) << GROUP_BITS) | group.number();
    }

    private static int mixed(int hash, int next) {
        int mixed = (hash ^ next) * 0x9E37_79B1;
        return mixed ^ (mixed >>> 15);
    }

    static int number(int feature) {
        return (feature >>> GROUP_BITS) & (SIZE - 1);
    }

    static double value(int feature) {
        return GROUPS[feature & ((1 << GROUP_BITS) - 1)].value();
    }
}
