package org.preventionportal.resources.cleaning;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.preventionportal.resources.FileType;

/** Names that are harmless on every system, and end in what the type demands, whatever was sent. */
final class FileNames {

    private static final int MAX_LENGTH = 80;

    /** What Windows does not take as a name. */
    private static final Pattern RESERVED = Pattern.compile("(?i)con|prn|aux|nul|com\\d|lpt\\d");

    private FileNames() {}

    static String of(String sent, FileType type) {
        return title(sent) + "." + type.ending();
    }

    /** The name without folders and ending, and without what is neither letter nor digit of some language. */
    static String title(String sent) {
        String last = sent.replace('\\', '/');
        last = last.substring(last.lastIndexOf('/') + 1);
        String base = last.lastIndexOf('.') > 0 ? last.substring(0, last.lastIndexOf('.')) : last;
        String tidy = Normalizer.normalize(base, Normalizer.Form.NFKC)
                .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
        String shorter = tidy.codePoints()
                .limit(MAX_LENGTH)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return shorter.isEmpty() || RESERVED.matcher(shorter).matches() ? "file" + shorter : shorter;
    }
}
