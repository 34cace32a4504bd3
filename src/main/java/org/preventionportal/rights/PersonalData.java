package org.preventionportal.rights;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.keycloak.PersonAccounts.PersonAccount;

/**
 * Says in short what is kept about a person.
 *
 * @param name null if there is no account
 * @param obstacles what has to be done before the person can be erased
 */
record PersonalData(
        @Nullable String name, @Nullable String email, List<PersonalDataTopic> topics, List<String> obstacles) {

    static PersonalData of(PersonFile file, List<String> obstacles) {
        List<PersonalDataTopic> topics = file.topics().entrySet().stream()
                .map(topic ->
                        new PersonalDataTopic(topic.getKey(), topic.getValue().size()))
                .toList();
        return new PersonalData(
                Optional.ofNullable(file.account()).map(PersonAccount::name).orElse(null),
                file.subject().email(),
                topics,
                obstacles);
    }
}
