package org.preventionportal.interest;

import java.util.Map;
import java.util.Optional;
import org.preventionportal.notifications.Recipients;
import org.preventionportal.notifications.Template;
import org.springframework.stereotype.Component;

/**
 * Looks up the address of the person who registered interest, and the answer of staff. Nothing that the person typed is
 * mailed, since the address may be of somebody else.
 */
@Component
class InterestedPeople implements Recipients {

    private final ExpressionsOfInterest records;

    InterestedPeople(ExpressionsOfInterest records) {
        this.records = records;
    }

    @Override
    public String prefix() {
        return ExpressionOfInterestId.PREFIX;
    }

    /** Empty for an expression that was closed as spam, or that is deleted. */
    @Override
    public Optional<Envelope> prepare(String recipient, Template template) {
        return records.any(new ExpressionOfInterestId(recipient))
                .filter(expression -> expression.state() != ExpressionOfInterestState.CLOSED)
                .map(expression -> new Envelope(expression.email(), values(expression)));
    }

    private static Map<String, String> values(ExpressionOfInterest expression) {
        String answer = expression.answer();
        return answer == null ? Map.of() : Map.of("answer", answer);
    }
}
