package org.preventionportal.access;

import java.util.List;
import java.util.Map;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Everywhere in the schema a {@code Person} is a {@link PersonId}, and names are asked for once per request. */
@Controller
class PeopleController {

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
}
