package org.preventionportal.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.keycloak.Directory;
import org.preventionportal.platform.errors.BadRequest;
import org.preventionportal.platform.mongodb.StoredTitles;
import org.preventionportal.platform.search.SearchText;
import org.springframework.dao.DataAccessException;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** Finds what the objects of entries are called, of all modules. Callers must check access. */
@Component
class ObjectTitles {

    private static final Pattern PERSON = Pattern.compile("[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}");

    /**
     * Limits the ids that one command looks for in the trail, in two fields. MongoDB takes the newest entries of each
     * id from an index, but only of up to 200 ids; of more, it would sort all entries.
     */
    private static final int MAX_NAMED = 100;

    /** Limits the objects of a type that are read, which may have the words elsewhere than in their title. */
    private static final int MAX_READ = 5000;

    private final List<StoredTitles> types;
    private final Directory directory;

    ObjectTitles(List<StoredTitles> types, Directory directory) {
        this.types = types;
        this.directory = directory;
    }

    /** False also if the database does not answer. */
    boolean isOfAnObject(String id) {
        try {
            return types.stream().anyMatch(type -> !type.find(List.of(id)).isEmpty());
        } catch (DataAccessException unavailable) {
            return false;
        }
    }

    /** The titles and names by id, one query for each type of object. */
    Map<String, String> of(Collection<String> ids) {
        Set<String> each = Set.copyOf(ids);
        Map<String, String> found = new HashMap<>();
        types.forEach(type -> found.putAll(type.find(each)));
        found.putAll(names(each));
        return found;
    }

    /**
     * The ids of the objects whose titles have all of these words. Each word may be the beginning of one.
     *
     * @param only the id of the object that is looked for; null to look for all
     * @throws BadRequest if too many objects have the words
     */
    List<String> named(SearchText words, @Nullable String only) {
        List<String> named = types.stream()
                .flatMap(type -> found(type, words, only).entrySet().stream())
                .filter(titled -> words.match(titled.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        requireFew(named.size(), MAX_NAMED);
        return named;
    }

    private static Map<String, String> found(StoredTitles type, SearchText words, @Nullable String only) {
        String terms = type.terms();
        if (terms == null) {
            return Map.of();
        }
        List<Criteria> conditions = new ArrayList<>(words.beginningOn(terms));
        if (only != null) {
            conditions.add(Criteria.where("_id").is(only));
        }
        Map<String, String> found = type.findUnlabelled(new Criteria().andOperator(conditions), MAX_READ + 1);
        requireFew(found.size(), MAX_READ);
        return found;
    }

    private static void requireFew(int found, int most) {
        if (found > most) {
            throw new BadRequest(
                    "More than %,d tasks or partners have these words. Enter more words.".formatted(most),
                    "filter.object");
        }
    }

    /** Accounts have ids without a prefix. While Keycloak does not answer, few have names. */
    private Map<String, String> names(Set<String> ids) {
        List<PersonId> people = ids.stream()
                .filter(id -> PERSON.matcher(id).matches())
                .map(PersonId::new)
                .toList();
        return directory.findKnown(people).values().stream()
                .collect(Collectors.toMap(account -> account.person().value(), Directory.Account::name));
    }
}
