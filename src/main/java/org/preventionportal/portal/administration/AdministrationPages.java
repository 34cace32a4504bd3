package org.preventionportal.portal.administration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Role;
import org.preventionportal.portal.frame.Page;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.UriComponentsBuilder;

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
        Map<String, Object> search = page.variables("administration/audit", Map.of());
        return page.with("download", download(search)).view("administration/audit", search);
    }

    /** The address of a file with what the page's search finds. */
    private static String download(Map<String, Object> search) {
        var address = UriComponentsBuilder.fromPath("/exports/audit.csv");
        Map<String, Object> values = new LinkedHashMap<>();
        List.of("actorId", "targetId")
                .forEach(name -> Optional.ofNullable(search.get(name)).ifPresent(value -> values.put(name, value)));
        if (search.get("filter") instanceof Map<?, ?> filter) {
            filter.forEach((name, value) -> values.put(String.valueOf(name), value));
        }
        values.keySet().forEach(name -> address.queryParam(name, "{%s}".formatted(name)));
        return address.encode().buildAndExpand(values).toUriString();
    }

    @GetMapping("/accounts/retention")
    String retention(Page page) {
        return page.view("administration/retention", Map.of());
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
