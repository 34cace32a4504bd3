package org.preventionportal.evidence.measures;

import org.preventionportal.evidence.theory.TheoryDriver;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.Input;
import org.preventionportal.support.Portal;

/** Enters numbers beside an outcome of the north. */
public final class MeasureDriver {

    private final Portal portal;
    private final TheoryDriver outcomes;

    public MeasureDriver(Portal portal, Given given) {
        this.portal = portal;
        this.outcomes = new TheoryDriver(portal, given);
    }

    /** A measure as it was read. */
    public record Measure(String id, int version) {

        Input input() {
            return Input.of("outcomeMeasureId", id).with("version", version);
        }
    }

    static Input referrals(String csv) {
        return Input.of("title", "NRM referrals")
                .with("unit", "referrals")
                .with("source", "The force's own records.")
                .with("changedIn", "2020-02-10")
                .with("csv", csv);
    }

    static Input referrals() {
        return referrals("Month,Referrals\n2019-12,2\n2020-01,3\n2020-02,6\n2020-03,4\n");
    }

    String outcome() {
        return outcomes.outcome();
    }

    Input creation(String outcome) {
        return Input.of("outcomeId", outcome).withKey().with("measure", referrals());
    }

    public Measure created() {
        return createdFor(outcome());
    }

    public Measure createdFor(String outcome) {
        return create(Account.PARTNER_NORTH, creation(outcome));
    }

    public void created(String source) {
        create(
                Account.PARTNER_NORTH,
                creation(outcome()).with("measure", referrals().with("source", source)));
    }

    Measure create(Account account, Input input) {
        return portal.change(account, "evidence/createOutcomeMeasure", input, "outcomeMeasure", Measure.class);
    }
}
