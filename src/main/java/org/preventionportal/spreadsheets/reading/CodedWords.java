package org.preventionportal.spreadsheets.reading;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads coded values as people write them: "training session" for TRAINING_SESSION, and usual short forms. */
public final class CodedWords {

    private static final Map<String, String> SHORT = Map.ofEntries(
            Map.entry("ROCU", "REGIONAL_ORGANISED_CRIME_UNIT"),
            Map.entry("BTP", "BRITISH_TRANSPORT_POLICE"),
            Map.entry("POLICE", "POLICE_FORCE"),
            Map.entry("COUNCIL", "LOCAL_AUTHORITY"),
            Map.entry("CSA", "CHILD_SEXUAL_ABUSE"),
            Map.entry("CSE", "CHILD_SEXUAL_EXPLOITATION"),
            Map.entry("CCE", "CHILD_CRIMINAL_EXPLOITATION"),
            Map.entry("NRM", "NATIONAL_REFERRAL_MECHANISM"),
            Map.entry("TRAINING", "TRAINING_SESSION"),
            Map.entry("ENGLAND_AND_WALES", "NATIONAL"),
            Map.entry("YORKSHIRE_HUMBER", "YORKSHIRE_AND_THE_HUMBER"),
            Map.entry("YORKSHIRE_AND_HUMBER", "YORKSHIRE_AND_THE_HUMBER"),
            Map.entry("EAST", "EAST_OF_ENGLAND"),
            Map.entry("COVID_19", "EXTERNAL_EVENT"));

    private CodedWords() {}

    public static String of(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    public static <E extends Enum<E>> Optional<E> read(String cell, Class<E> type) {
        String name = Normalizer.normalize(cell, Normalizer.Form.NFKD)
                .toUpperCase(Locale.ROOT)
                .replace("&", " AND ")
                .replaceAll("[^A-Z0-9]+", "_")
                .replaceAll("^_|_$", "");
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> value.name().equals(name) || value.name().equals(SHORT.get(name)))
                .findFirst();
    }

    public static String all(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants()).map(CodedWords::of).collect(Collectors.joining(", "));
    }
}
