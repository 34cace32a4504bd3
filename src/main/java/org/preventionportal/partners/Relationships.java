package org.preventionportal.partners;

import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.keycloak.Directory;
import org.preventionportal.access.roles.Officers;
import org.preventionportal.access.roles.SignedIn;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.graphql.KeysetPaging;
import org.preventionportal.platform.graphql.Patch;
import org.preventionportal.platform.mongodb.Aggregations;
import org.preventionportal.platform.mongodb.ConcurrencyVersions;
import org.preventionportal.platform.mongodb.Idempotent;
import org.preventionportal.platform.mongodb.StoredRecords;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.aggregation.Aggregation;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.graphql.data.ArgumentValue;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/** Records the relationship with each partner and its contact log, so that the knowledge outlives an officer's post. */
@Service
@Validated
class Relationships {

    private static final Sort NEWEST_FIRST = Sort.by(Sort.Order.desc("date"), Sort.Order.asc("_id"));

    private final MongoOperations mongo;
    private final Partners partners;
    private final Directory directory;
    private final Clock clock;

    Relationships(MongoOperations mongo, Partners partners, Directory directory, Clock clock) {
        this.mongo = mongo;
        this.partners = partners;
        this.directory = directory;
        this.clock = clock;
    }

    /** The relationship of each partner for officers and programme managers, and an empty result for anybody else. */
    @SignedIn
    public Map<Partner, Relationship> find(List<Partner> partners, Caller caller) {
        if (!caller.isDeliveryStaff()) {
            return Map.of();
        }
        var wanted = Criteria.where("_id")
                .in(partners.stream().map(partner -> partner.id().value()).toList());
        Map<PartnerId, Relationship> known = StoredRecords.find(mongo, Query.query(wanted), Relationship.class).stream()
                .collect(Collectors.toMap(Relationship::id, Function.identity()));
        return partners.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        partner -> known.getOrDefault(partner.id(), Relationship.unknown(partner.id()))));
    }

    @Officers
    public Window<Contact> log(PartnerId partner, ScrollSubrange range) {
        var ofPartner = Query.query(Criteria.where("partner").is(partner.value()));
        return KeysetPaging.page(mongo, ofPartner, Contact.class, NEWEST_FIRST, range);
    }

    /** The hours of all contacts in the log of each partner. */
    @Officers
    public Map<Relationship, Double> contactHours(List<Relationship> relationships) {
        List<String> ids = relationships.stream()
                .map(relationship -> relationship.id().value())
                .toList();
        Map<PartnerId, Double> hours = Aggregations.run(
                        mongo,
                        Contact.class,
                        Hours.class,
                        List.of(
                                Aggregation.match(Criteria.where("partner")
                                        .in(ids)
                                        .and("hours")
                                        .gt(0)),
                                Aggregation.group("partner").sum("hours").as("hours")))
                .stream()
                .collect(Collectors.toMap(Hours::id, Hours::hours));
        return relationships.stream()
                .collect(Collectors.toMap(
                        Function.identity(), relationship -> hours.getOrDefault(relationship.id(), 0.0)));
    }

    private record Hours(PartnerId id, double hours) {}

    @Officers
    public Partner record(@Valid RecordRelationshipInput input, Caller caller) {
        Partner partner = partners.require(input.partnerId(), caller);
        Relationship known = ConcurrencyVersions.require(load(partner.id()), input.version(), partner);
        Relationship next = known.record(
                Patch.optional(input.champion(), known.champion()),
                input.buyIn(),
                input.agreement(),
                officer(input.officerId(), known, caller),
                caller.id(),
                clock.instant());
        ConcurrencyVersions.save(mongo, next, () -> partner);
        return partner;
    }

    private @Nullable PersonId officer(ArgumentValue<PersonId> sent, Relationship known, Caller caller) {
        PersonId named = sent.value();
        if (named != null
                && directory.officers().stream()
                        .noneMatch(officer -> officer.person().equals(named))) {
            throw new Refusal(
                    UserError.input("officerId", ErrorCode.INVALID, "Choose a prevention officer from the list."));
        }
        return sent.isOmitted() && known.officer() == null ? caller.id() : Patch.optional(sent, known.officer());
    }

    @Officers
    public LogPartnerContactPayload logContact(@Valid LogPartnerContactInput input, Caller caller) {
        input.requireConsistent(LondonTime.today(clock));
        Partner partner = partners.require(input.partnerId(), caller);
        Contact contact = input.toContact(caller, clock.instant());
        Contact logged = Idempotent.insert(mongo, contact, () -> findContact(contact.id()));
        return new LogPartnerContactPayload(logged, partner);
    }

    @Officers
    public Optional<Contact> findContact(String id) {
        return Optional.ofNullable(mongo.findById(id, Contact.class));
    }

    private Relationship load(PartnerId partner) {
        return Optional.ofNullable(mongo.findById(partner.value(), Relationship.class))
                .orElseGet(() -> Relationship.unknown(partner));
    }
}
