package org.preventionportal.audit;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.preventionportal.access.Directory;
import org.preventionportal.access.PersonId;
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

    /** Limits the ids that one command looks for in the trail. */
    private static final int MAX_NAMED = 5000;

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
     * @throws BadRequest if too many objects of a type have the words, in their title or elsewhere
     */
    List<String> named(SearchText words) {
        return types.stream()
                .map(type -> found(type, words))
                .map(ObjectTitles::requireFew)
                .flatMap(found -> found.entrySet().stream())
                .filter(titled -> words.match(titled.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Map<String, String> found(StoredTitles type, SearchText words) {
        String terms = type.terms();
        return terms == null
                ? Map.of()
                : type.findUnlabelled(new Criteria().andOperator(words.beginningOn(terms)), MAX_NAMED + 1);
    }

    private static Map<String, String> requireFew(Map<String, String> found) {
        if (found.size() > MAX_NAMED) {
            throw new BadRequest(
                    "More than %,d tasks or partners have these words. Enter more words.".formatted(MAX_NAMED),
                    "filter.object");
        }
        return found;
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
