package org.preventionportal.partners;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Nodes;
import org.preventionportal.access.PartnerId;
import org.springframework.data.domain.Window;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Controller;

/** Resolves relationships and their contact logs. */
@Controller
class RelationshipController implements Nodes {

    private final Relationships relationships;

    RelationshipController(Relationships relationships) {
        this.relationships = relationships;
    }

    @MutationMapping
    PartnerPayload recordRelationship(@Argument RecordRelationshipInput input, Caller caller) {
        return new PartnerPayload(relationships.record(input, caller));
    }

    @MutationMapping
    LogPartnerContactPayload logPartnerContact(@Argument LogPartnerContactInput input, Caller caller) {
        return relationships.logContact(input, caller);
    }

    @BatchMapping
    Map<Partner, Relationship> relationship(List<Partner> partners) {
        return relationships.find(partners, Caller.current());
    }

    @SchemaMapping
    Window<Contact> contactLog(Relationship relationship, ScrollSubrange range) {
        return relationships.log(relationship.id(), range);
    }

    @SchemaMapping
    CompletableFuture<@Nullable Partner> partner(Contact contact, DataLoader<PartnerId, @Nullable Partner> partners) {
        return partners.load(contact.partner());
    }

    @BatchMapping
    Map<Relationship, Double> contactHours(List<Relationship> known) {
        return relationships.contactHours(known);
    }

    @Override
    public String prefix() {
        return Contact.PREFIX;
    }

    @Override
    public @Nullable Contact find(String id, Caller caller) {
        return relationships.findContact(id).orElse(null);
    }
}
