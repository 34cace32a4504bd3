package org.preventionportal.surveys.questionnaires.editing;

import org.preventionportal.surveys.questionnaires.Form;

/**
 * Holds a form after a change, and where the change is.
 *
 * @param part path of the changed part in the form, such as {@code form.sections.2}
 * @param field path of the part in the input; empty if the fields of the input are those of the part
 */
record FormChange(Form form, String part, String field) {

    private static final String NO_PART = "none";

    /** A part was moved or deleted, so no field of the input has its content. */
    static FormChange ofOrder(Form form) {
        return new FormChange(form, NO_PART, "");
    }
}
