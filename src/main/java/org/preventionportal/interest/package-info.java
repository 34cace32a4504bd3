/**
 * Owns expressions of interest: what organisations without an account tell the programme, and what staff make of it.
 *
 * <p>Rules and where they live:
 *
 * <ul>
 *   <li>Who may register interest how often, and who gets an email: {@link InterestRegistration}
 *   <li>Who sees which expressions: {@link ExpressionsOfInterest}
 *   <li>What may be done in which state: {@link ExpressionOfInterest}
 *   <li>What other modules count: {@link WaitingExpressions}
 *   <li>How a partner comes of one: {@link ExpressionDecisions}
 *   <li>Whom the invitation goes to, and who leads the partner: {@link InterestInvitations}
 *   <li>What is emailed, to an address that the outbox does not store: {@link InterestedPeople}
 * </ul>
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "partners",
            "accounts",
            "notifications",
            "audit",
            "safeguarding",
            "access",
            "access :: personaldata",
            "access :: roles",
            "platform"
        })
package org.preventionportal.interest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
