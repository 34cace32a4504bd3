package org.preventionportal.tasks.queue;

import org.preventionportal.tasks.need.Need;
import org.preventionportal.tasks.priority.IntelligenceBasis;
import org.preventionportal.tasks.priority.PriorityPolicies;
import org.preventionportal.tasks.priority.QueuePosition;
import org.preventionportal.tasks.priority.Score;
import org.springframework.stereotype.Component;

/** Scores the need of a request with the weights and the portfolio of today. */
@Component
public class RequestScores {

    private final PriorityPolicies policies;
    private final Portfolio portfolio;

    RequestScores(PriorityPolicies policies, Portfolio portfolio) {
        this.policies = policies;
        this.portfolio = portfolio;
    }

    public QueuePosition position(Need need) {
        var policy = policies.current();
        return QueuePosition.of(Score.of(need, policy, portfolio.spread()), policy.weights());
    }

    /**
     * The position after a change of the need. An override stays: it is the judgement of an officer. A basis that is
     * about another region or other themes by then ends.
     */
    public QueuePosition position(Need changed, QueuePosition before) {
        var policy = policies.current();
        IntelligenceBasis basis = before.basis();
        QueuePosition fitting = basis == null || basis.isAbout(changed) ? before : before.basedOn(null);
        return fitting.rescored(Score.of(changed, policy, portfolio.spread()), policy.weights());
    }
}
