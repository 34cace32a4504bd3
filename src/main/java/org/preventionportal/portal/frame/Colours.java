package org.preventionportal.portal.frame;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Gives the colours in GOV.UK Frontend's styles the names that {@code portal.css} sets, for light and for dark. */
final class Colours {

    private static final Pattern RULE = Pattern.compile("\\{[^{}]*\\}");
    private static final Pattern FONT_FACE = Pattern.compile("@font-face\\{[^}]*\\}");
    private static final Map<String, String> NAMES = Map.of(
            "#0b0c0c", "--text",
            "#505a5f", "--quiet",
            "#b1b4b6", "--line",
            "#f3f2f1", "--shade",
            "#1d70b8", "--accent",
            "#1a65a6", "--accent-strong",
            "#003078", "--accent-strong",
            "#00703c", "--button",
            "#005a30", "--button-strong",
            "#d4351c", "--danger");

    private Colours() {}

    static String named(String css) {
        String ours = FONT_FACE
                .matcher(css)
                .replaceAll("")
                .replace("GDS Transport,arial,sans-serif", "var(--typeface)")
                .replaceAll("@media print\\{\\.([a-z-]+)\\{font-family:sans-serif\\}\\}", "");
        return RULE.matcher(ours).replaceAll(rule -> Matcher.quoteReplacement(named(rule)));
    }

    /** The element with focus is black on yellow in both colour schemes. */
    private static String named(MatchResult rule) {
        String text = rule.group();
        if (text.contains("#fd0") && text.contains("background-color")) {
            return text;
        }
        for (var name : NAMES.entrySet()) {
            text = text.replace(name.getKey(), "var(" + name.getValue() + ")");
        }
        return text.replaceAll("background(-color)?:#fff(?![0-9a-f])", "background$1:var(--ground)")
                .replaceAll("color:#000(?![0-9a-f])", "color:var(--text)");
    }
}
