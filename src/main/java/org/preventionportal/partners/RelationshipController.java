package org.preventionportal.partners;

import java.util.List;
import java.util.Map;
import org.preventionportal.access.Caller;
import org.springframework.data.domain.Window;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Controller;

@Controller
class RelationshipController {

    private final Relationships relationships;

    RelationshipController(Relationships relationships) {
        this.relationships = relationships;
    }

    @MutationMapping
    PartnerPayload recordRelationship(@Argument RecordRelationshipInput input, Caller caller) {
        return new PartnerPayload(relationships.record(input, caller));
    }

    @MutationMapping
    PartnerPayload logPartnerContact(@Argument LogPartnerContactInput input, Caller caller) {
        return new PartnerPayload(relationships.logContact(input, caller));
    }

    @BatchMapping
    Map<Partner, Relationship> relationship(List<Partner> partners) {
        return relationships.find(partners, Caller.current());
    }

    @SchemaMapping
    Window<Contact> contactLog(Relationship relationship, ScrollSubrange range) {
        return relationships.log(relationship.id(), range);
    }
}
