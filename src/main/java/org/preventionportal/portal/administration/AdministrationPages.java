package org.preventionportal.portal.administration;

import java.util.Map;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Role;
import org.preventionportal.portal.frame.Page;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Accounts and the audit trail. */
@Controller
class AdministrationPages {

    private final String console;

    /** @param keycloak where its administrators find it, which is not its public address */
    AdministrationPages(
            @Value("${portal.keycloak.admin-url}") String keycloak, @Value("${portal.keycloak.realm}") String realm) {
        this.console = "%s/admin/master/console/#/%s/users".formatted(keycloak, realm);
    }

    @GetMapping("/audit")
    String audit(Page page) {
        return page.view("administration/audit", Map.of());
    }

    /**
     * Administrators see how accounts are managed. Only officers and programme managers also see the list of officers.
     */
    @GetMapping("/accounts")
    String accounts(Page page) {
        Caller caller = Caller.current();
        if (!caller.isOfficer() && !caller.has(Role.ADMIN)) {
            throw new AccessDeniedException("For staff who look after people.");
        }
        return page.with("console", console)
                .view("administration/accounts", Map.of("knowsOfficers", caller.isOfficer()));
    }
}
