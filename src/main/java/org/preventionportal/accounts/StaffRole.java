package org.preventionportal.accounts;

import java.util.List;
import org.preventionportal.access.Role;

/** Names a role that administrators give to people who work for the programme. */
enum StaffRole {
    OFFICER,
    PROGRAMME_MANAGER,
    EVALUATOR,
    ADMIN;

    Role role() {
        return Role.valueOf(name());
    }

    static List<Role> roles(List<StaffRole> chosen) {
        return chosen.stream().map(StaffRole::role).distinct().toList();
    }
}
