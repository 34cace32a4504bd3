package org.preventionportal.accounts;

import org.preventionportal.access.Role;

/** A role that administrators give to people who work for the programme. */
enum StaffRole {
    OFFICER,
    PROGRAMME_MANAGER,
    EVALUATOR,
    ADMIN;

    Role role() {
        return Role.valueOf(name());
    }
}
