package org.preventionportal.partners;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Directory;
import org.preventionportal.access.Officers;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.SignedIn;
import org.preventionportal.platform.ErrorCode;
import org.preventionportal.platform.Idempotent;
import org.preventionportal.platform.Pages;
import org.preventionportal.platform.Refusal;
import org.preventionportal.platform.UserError;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/** The memory that outlives an officer's post: champion, buy-in, agreement and a dated contact log. */
@Service
@Validated
class Relationships {

    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final Sort NEWEST_FIRST = Sort.by(Sort.Order.desc("on"), Sort.Order.asc("id"));
    private static final Map<String, Class<?>> CURSOR = Map.of("on", LocalDate.class, "id", String.class);

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

    /** Of each partner, for officers and managers; nothing for anybody else. */
    @SignedIn
    public Map<Partner, Relationship> find(List<Partner> partners, Caller caller) {
        if (!caller.isOfficer()) {
            return Map.of();
        }
        var wanted = Criteria.where("_id")
                .in(partners.stream().map(partner -> partner.id().value()).toList());
        Map<PartnerId, Relationship> known = mongo.find(Query.query(wanted), Relationship.class).stream()
                .collect(Collectors.toMap(Relationship::id, Function.identity()));
        return partners.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        partner -> known.getOrDefault(partner.id(), Relationship.unknown(partner.id()))));
    }

    @Officers
    public Window<Contact> log(PartnerId partner, ScrollSubrange range) {
        var ofPartner = Query.query(Criteria.where("partner").is(partner.value()));
        return Pages.page(mongo, ofPartner, Contact.class, NEWEST_FIRST, CURSOR, range);
    }

    @Officers
    public Partner record(@Valid RecordRelationshipInput input, Caller caller) {
        Partner partner = partner(input.partnerId(), caller);
        Relationship known = load(partner.id());
        if (known.version() != input.version()) {
            throw Refusal.conflict(partner);
        }
        try {
            mongo.save(known.record(
                    input.champion(),
                    input.buyIn(),
                    input.agreement(),
                    officer(input.officerId(), known, caller),
                    caller.id(),
                    clock.instant()));
        } catch (OptimisticLockingFailureException | DuplicateKeyException faster) {
            throw Refusal.conflict(partner);
        }
        return partner;
    }

    private PersonId officer(@Nullable PersonId named, Relationship known, Caller caller) {
        if (named == null) {
            return known.officer() == null ? caller.id() : known.officer();
        }
        if (directory.officers().stream().noneMatch(officer -> officer.person().equals(named))) {
            throw new Refusal(UserError.input("officerId", ErrorCode.INVALID, "Name a prevention officer."));
        }
        return named;
    }

    @Officers
    public Partner logContact(@Valid LogPartnerContactInput input, Caller caller) {
        if (input.on().isBefore(EARLIEST)) {
            throw new Refusal(UserError.input("on", ErrorCode.OUT_OF_RANGE, "Choose a day since the year 2000."));
        }
        Partner partner = partner(input.partnerId(), caller);
        Contact contact = input.toContact(caller, clock.instant());
        Idempotent.insert(mongo, contact, () -> Optional.ofNullable(mongo.findById(contact.id(), Contact.class)));
        return partner;
    }

    private Relationship load(PartnerId partner) {
        return Optional.ofNullable(mongo.findById(partner.value(), Relationship.class))
                .orElseGet(() -> Relationship.unknown(partner));
    }

    private Partner partner(PartnerId id, Caller caller) {
        return partners.find(id, caller).orElseThrow(() -> Refusal.notFound("partnerId", "partner"));
    }
}
