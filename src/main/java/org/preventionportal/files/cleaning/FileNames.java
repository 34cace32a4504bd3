package org.preventionportal.files.cleaning;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.preventionportal.files.FileType;

/** Makes file names that are safe on every system and have the extension of the detected type. */
final class FileNames {

    private static final int MAX_LENGTH = 80;

    /** Names that Windows reserves. */
    private static final Pattern RESERVED = Pattern.compile("(?i)con|prn|aux|nul|com\\d|lpt\\d");

    private FileNames() {}

    static String of(String sent, FileType type) {
        return title(sent) + "." + type.extension();
    }

    /** Returns the name without folders, extension and characters that are not letters or digits. */
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
