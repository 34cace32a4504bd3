package org.preventionportal.evidence.theory;

import java.util.Optional;
import org.preventionportal.platform.mongodb.ConcurrencyVersions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Repository;

/** Stores the Theory of Change. */
@Repository
class TheoriesOfChange {

    private final MongoOperations mongo;

    TheoriesOfChange(MongoOperations mongo) {
        this.mongo = mongo;
    }

    TheoryOfChange current() {
        return Optional.ofNullable(mongo.findById(TheoryOfChange.ID, TheoryOfChange.class))
                .orElseGet(BuiltInTheory::theory);
    }

    TheoryOfChange save(TheoryOfChange theory) {
        return ConcurrencyVersions.save(mongo, theory, this::current);
    }
}
