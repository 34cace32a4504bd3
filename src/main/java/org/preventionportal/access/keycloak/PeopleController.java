package org.preventionportal.access.keycloak;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Nodes;
import org.preventionportal.access.PersonId;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Resolves people. Every {@code Person} of the schema is a {@link PersonId}; names are loaded once per request. */
@Controller
class PeopleController implements Nodes {

    private final People people;

    PeopleController(People people) {
        this.people = people;
    }

    @QueryMapping
    List<Officer> officers() {
        return people.officers();
    }

    @SchemaMapping(typeName = "Person")
    PersonId id(PersonId person) {
        return person;
    }

    @BatchMapping(typeName = "Person")
    Map<PersonId, String> name(List<PersonId> persons) {
        return people.names(persons);
    }

    /** Keycloak makes the ids of people; they have no prefix. */
    @Override
    public String prefix() {
        return "";
    }

    @Override
    public @Nullable PersonId find(String id, Caller caller) {
        return people.find(new PersonId(id), caller).orElse(null);
    }
}
