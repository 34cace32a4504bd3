package org.preventionportal.tasks.records;

import java.util.ArrayList;
import java.util.List;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * Holds conditions on what differs between the readers of one task: words, partner and dates. Each reader is compared
 * with what {@link TaskView} shows them, so that a search discloses nothing of another organisation.
 *
 * @param ofStaff conditions on the whole task
 * @param ofRequester conditions on the task as the requesting organisation sees it
 * @param ofCoBeneficiary conditions on the entry of an organisation that joined
 * @param ofJoined conditions on what an organisation that joined sees of the task besides its entry
 */
record TaskViewConditions(
        List<Criteria> ofStaff, List<Criteria> ofRequester, List<Criteria> ofCoBeneficiary, List<Criteria> ofJoined) {

    static final TaskViewConditions NONE = new TaskViewConditions(List.of(), List.of(), List.of(), List.of());

    /** None yet. */
    static TaskViewConditions empty() {
        return new TaskViewConditions(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    /** Adds a condition for staff and the requesting organisation, who see the whole task, and one for the others. */
    void add(Criteria whole, Criteria coBeneficiary) {
        add(whole, whole, coBeneficiary);
    }

    /** Adds a condition on what no organisation that joined sees: none of theirs is found by it. */
    void addUnshared(Criteria whole) {
        add(whole, Criteria.where("partner").in(List.of()));
    }

    /** Adds a condition on the task for staff and the requesting organisation, and one on the task for the others. */
    void addOfTask(Criteria whole, Criteria joined) {
        ofStaff.add(whole);
        ofRequester.add(whole);
        ofJoined.add(joined);
    }

    void add(Criteria staff, Criteria requester, Criteria coBeneficiary) {
        ofStaff.add(staff);
        ofRequester.add(requester);
        ofCoBeneficiary.add(coBeneficiary);
    }

    /**
     * Adds conditions on words, which all must occur in what one organisation on the task wrote. Staff see that of all.
     */
    void addWords(List<Criteria> words) {
        ofRequester.addAll(words);
        ofCoBeneficiary.addAll(words);
        ofStaff.add(ofEither(new Criteria().andOperator(words), new Criteria().andOperator(words)));
    }

    static Criteria ofEither(Criteria task, Criteria coBeneficiary) {
        return new Criteria().orOperator(task, Criteria.where("coBeneficiaries").elemMatch(coBeneficiary));
    }

    /** The first of them and all others. */
    static Criteria all(Criteria first, List<Criteria> others) {
        if (others.isEmpty()) {
            return first;
        }
        List<Criteria> all = new ArrayList<>(List.of(first));
        all.addAll(others);
        return new Criteria().andOperator(all);
    }
}
