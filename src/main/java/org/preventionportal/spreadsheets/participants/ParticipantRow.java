package org.preventionportal.spreadsheets.participants;

import org.preventionportal.partners.PartnerKind;
import org.preventionportal.platform.Id;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.participants.Participant;
import org.preventionportal.tasks.participants.ParticipantRegister;

/** Holds a row of the sheet of participants: one person of one task. */
record ParticipantRow(TaskId task, String email, PartnerKind organisationKind) {

    static final String TASK = "task reference";
    static final String EMAIL = "email";
    static final String KIND = "kind of organisation";

    /** The id of the participant. */
    record Key(String value) implements Id {

        @Override
        public String toString() {
            return value;
        }
    }

    static ParticipantRow of(Participant participant) {
        return new ParticipantRow(participant.task(), participant.email(), participant.organisationKind());
    }

    Key key() {
        return new Key(ParticipantRegister.id(task, email));
    }
}
