package org.preventionportal.surveys.results;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.preventionportal.disclosure.Category;
import org.preventionportal.disclosure.MergedGroup;
import org.preventionportal.surveys.questionnaires.Dimension;
import org.preventionportal.surveys.questionnaires.Language;
import org.preventionportal.surveys.questionnaires.Option;
import org.preventionportal.surveys.questionnaires.Question;

/**
 * Declares into which families small groups of respondents are merged: regions into larger parts of the country, and
 * kinds of organisation into families. A choice that is not named here has no family.
 */
final class KindsOfPeople {

    private static final String UNKNOWN = "unknown";
    private static final String FEW = "%s (few people each)";

    private static final List<Family> FAMILIES = List.of(
            new Family(
                    Dimension.ORGANISATION_KIND,
                    "#police-and-justice",
                    "Police and justice",
                    List.of(
                            "police",
                            "police-force",
                            "regional-organised-crime-unit",
                            "british-transport-police",
                            "justice")),
            new Family(
                    Dimension.ORGANISATION_KIND,
                    "#public-services",
                    "Local public services",
                    List.of("local-government", "local-authority", "social-care", "health", "education")),
            new Family(
                    Dimension.ORGANISATION_KIND,
                    "#not-public",
                    "Voluntary and private sector",
                    List.of("voluntary", "voluntary-sector", "private", "private-sector")),
            new Family(
                    Dimension.REGION,
                    "#north",
                    "North of England",
                    List.of("north-east", "north-west", "yorkshire-and-the-humber")),
            new Family(
                    Dimension.REGION,
                    "#midlands",
                    "Midlands and East of England",
                    List.of("west-midlands", "east-midlands", "east-of-england")),
            new Family(
                    Dimension.REGION,
                    "#south",
                    "South of England and London",
                    List.of("south-east", "south-west", "london")));

    private KindsOfPeople() {}

    /** @param key no choice of an author can have it */
    private record Family(Dimension dimension, String key, String text, List<String> choices) {}

    /** The key of a kind of organisation or a region in questionnaires. */
    static String choice(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The key of the family of each choice that has one. */
    static Map<String, String> families(Dimension dimension) {
        Map<String, String> families = new HashMap<>();
        FAMILIES.stream()
                .filter(family -> family.dimension() == dimension)
                .forEach(family -> family.choices().forEach(choice -> families.put(choice, family.key())));
        return families;
    }

    /** The key of the family of a choice; the choice itself if it has none. */
    static String family(Dimension dimension, String choice) {
        return families(dimension).getOrDefault(choice, choice);
    }

    /** The larger part of the country in which all regions of a group are, by the key of the group, if there is one. */
    static Map<String, String> partsOfCountry(Collection<MergedGroup> groups) {
        Map<String, String> parts = new HashMap<>();
        for (MergedGroup group : groups) {
            Set<String> all = group.kinds().stream()
                    .map(region -> family(Dimension.REGION, region))
                    .collect(Collectors.toSet());
            if (all.size() == 1 && !all.contains(UNKNOWN)) {
                parts.put(group.key(), all.iterator().next());
            }
        }
        return parts;
    }

    /** The name of a family in English. Empty if no family has this key. */
    static Optional<String> name(String key) {
        return FAMILIES.stream()
                .filter(family -> family.key().equals(key))
                .findFirst()
                .map(Family::text);
    }

    /**
     * The name of a group for people, in English. It is the same whether a larger kind is merged or not: "fewer than
     * five each" of eight people of two kinds would be four each.
     */
    static String text(Question question, MergedGroup group) {
        if (group.key().equals(Category.OTHER)) {
            return FEW.formatted("All others"); // beside "Other", which people can choose
        }
        return name(group.key())
                .map(FEW::formatted)
                .orElseGet(() -> question.choices().stream()
                        .filter(choice -> choice.key().equals(group.key()))
                        .findFirst()
                        .map(Option::text)
                        .orElseThrow()
                        .in(Language.EN));
    }
}
