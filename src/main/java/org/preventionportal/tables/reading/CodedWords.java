package org.preventionportal.tables.reading;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.preventionportal.platform.EnumWords;

/** Reads coded values as people write them: "training session" for TRAINING_SESSION, and other usual words. */
public final class CodedWords {

    /** Short forms, and the words of the programme's first year, by the constant that they mean. */
    static final Map<String, List<String>> SYNONYMS = Map.ofEntries(
            Map.entry("REGIONAL_ORGANISED_CRIME_UNIT", List.of("ROCU")),
            Map.entry("BRITISH_TRANSPORT_POLICE", List.of("BTP")),
            Map.entry("POLICE_FORCE", List.of("police")),
            Map.entry("LOCAL_AUTHORITY", List.of("council", "local government")),
            Map.entry("SOCIAL_CARE", List.of("social services")),
            Map.entry("HEALTH", List.of("NHS")),
            Map.entry(
                    "VOLUNTARY_SECTOR",
                    List.of("charity", "third sector", "voluntary", "VCS", "VCSO", "voluntary and community sector")),
            Map.entry("CHILD_SEXUAL_ABUSE", List.of("CSA")),
            Map.entry("CHILD_SEXUAL_EXPLOITATION", List.of("CSE")),
            Map.entry("CHILD_CRIMINAL_EXPLOITATION", List.of("CCE")),
            Map.entry("HUMAN_TRAFFICKING", List.of("trafficking")),
            Map.entry("MISSING_CHILDREN", List.of("missing")),
            Map.entry("NATIONAL_REFERRAL_MECHANISM", List.of("NRM")),
            Map.entry("TRAINING_SESSION", List.of("training")),
            Map.entry("NATIONAL", List.of("England and Wales")),
            Map.entry("YORKSHIRE_AND_THE_HUMBER", List.of("Yorkshire & Humber", "Yorkshire Humber", "Yorkshire")),
            Map.entry("EAST_OF_ENGLAND", List.of("East", "Eastern")),
            Map.entry("IN_PROGRESS", List.of("ongoing")),
            Map.entry("NOT_COMPLETED", List.of("cancelled")),
            Map.entry("UNABLE_TO_ENGAGE_PARTNER", List.of("unable to engage partners")),
            Map.entry("FUNDING_OR_CAPACITY", List.of("funding", "capacity")),
            Map.entry("EXTERNAL_EVENT", List.of("Covid", "Covid-19")),
            Map.entry("NOT_RECORDED", List.of("decision not recorded")));

    private static final Map<String, String> CONSTANTS = SYNONYMS.entrySet().stream()
            .flatMap(synonyms -> synonyms.getValue().stream().map(word -> Map.entry(constant(word), synonyms.getKey())))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private CodedWords() {}

    public static <E extends Enum<E>> Optional<E> read(String cell, Class<E> type) {
        String name = constant(cell);
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> value.name().equals(name) || value.name().equals(CONSTANTS.get(name)))
                .findFirst();
    }

    private static String constant(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFKD)
                .toUpperCase(Locale.ROOT)
                .replace("&", " AND ")
                .replaceAll("[^A-Z0-9]+", "_")
                .replaceAll("^_|_$", "");
    }

    /** The words for every constant, for people who used another one. */
    public static String all(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants()).map(EnumWords::of).collect(Collectors.joining(", "));
    }
}
