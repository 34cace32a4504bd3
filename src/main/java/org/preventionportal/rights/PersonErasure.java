package org.preventionportal.rights;

import java.util.ArrayList;
import java.util.List;
import org.preventionportal.access.PersonAccounts;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.PersonalDataSource;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import org.springframework.stereotype.Component;

/**
 * Erases a person. The account is locked first, so that nothing new is stored, and deleted last, so that a repeat after
 * a crash still finds it by its address.
 */
@Component
class PersonErasure {

    private final List<PersonalDataSource> sources;
    private final PersonAccounts accounts;

    PersonErasure(List<PersonalDataSource> sources, PersonAccounts accounts) {
        this.sources = sources;
        this.accounts = accounts;
    }

    /** Returns in full sentences what has to be done first; empty if the person can be erased. */
    List<String> obstacles(PersonFile file) {
        PersonId person = file.subject().person();
        if (person == null) {
            return List.of();
        }
        List<String> obstacles = new ArrayList<>();
        if (file.account() != null && accounts.isLastAdministrator(person)) {
            obstacles.add("This is the last administrator. Give another account the role first.");
        }
        sources.forEach(source -> obstacles.addAll(source.obstacles(person)));
        return obstacles;
    }

    /** @throws Refusal if something has to be done first */
    void erase(PersonFile file) {
        List<String> obstacles = obstacles(file);
        if (!obstacles.isEmpty()) {
            throw new Refusal(obstacles.stream()
                    .map(obstacle -> UserError.general(ErrorCode.WRONG_STATE, obstacle))
                    .toArray(UserError[]::new));
        }
        if (file.account() != null) {
            accounts.lock(file.account().person());
        }
        sources.forEach(source -> source.erase(file.subject()));
        if (file.account() != null) {
            accounts.delete(file.account().person());
        }
    }
}
