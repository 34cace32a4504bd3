package org.preventionportal.portal.administration;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Role;
import org.preventionportal.access.roles.Admins;
import org.preventionportal.access.roles.OfficersAndAdmins;
import org.preventionportal.platform.search.SearchText;
import org.preventionportal.portal.api.QueryResult;
import org.preventionportal.portal.frame.Links;
import org.preventionportal.portal.frame.Page;
import org.preventionportal.portal.frame.PageMapping;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Accounts and the audit trail. */
@Controller
class AdministrationPages {

    private static final int ROWS = 50;
    private static final String ACCOUNTS = "administration/accounts";
    private static final String AUDIT = "administration/audit";
    private static final String FILTER = "filter";
    private static final String PARTNER_ID = "filter.partnerId";

    private final Links links;

    AdministrationPages(Links links) {
        this.links = links;
    }

    @GetMapping("/audit")
    String audit(Page page) {
        Map<String, Object> search = new HashMap<>(page.variables(AUDIT, Map.of()));
        if (search.get(FILTER) instanceof Map<?, ?> filter) {
            search.put(FILTER, shown(filter, search.containsKey("targetId")));
        }
        page.with("download", download(search)).askFiltered(AUDIT, search);
        return page.with("objectTitle", objectTitle(page.found("auditTrail"))).plain(AUDIT);
    }

    /** The filter without what the page has no field for: people are found on a page of their own. */
    private static Map<?, ?> shown(Map<?, ?> filter, boolean isOfOneObject) {
        Map<Object, Object> shown = new LinkedHashMap<>(filter);
        shown.remove("person");
        if (isOfOneObject) {
            shown.remove("object");
        }
        return shown;
    }

    /**
     * The title of the object that the trail is narrowed to by its id or reference, from an operation that was on this
     * object alone; null if there is none.
     */
    private static @Nullable Object objectTitle(@Nullable Object trail) {
        return trail instanceof Map<?, ?> found
                ? QueryResult.descendants(found, "edges", "node")
                        .filter(entry -> entry.get("targetId") != null)
                        .flatMap(entry -> ((List<?>) Objects.requireNonNull(entry.get("objectTitles"))).stream())
                        .findFirst()
                        .orElse(null)
                : null;
    }

    /** The address of a file with what the page's search finds. */
    private static String download(Map<String, Object> search) {
        var address = UriComponentsBuilder.fromPath("/exports/audit.csv");
        Map<String, Object> values = new LinkedHashMap<>();
        List.of("actorId", "targetId")
                .forEach(name -> Optional.ofNullable(search.get(name)).ifPresent(value -> values.put(name, value)));
        if (search.get(FILTER) instanceof Map<?, ?> filter) {
            filter.forEach((name, value) -> values.put(String.valueOf(name), value));
        }
        values.keySet().forEach(name -> address.queryParam(name, "{%s}".formatted(name)));
        return address.encode().buildAndExpand(values).toUriString();
    }

    @GetMapping("/accounts/retention")
    String retention(Page page) {
        return page.view("administration/retention", Map.of());
    }

    @GetMapping("/accounts/without-role")
    String withoutRole(Page page) {
        return page.view("administration/without-role", Map.of());
    }

    @GetMapping("/accounts/emails")
    String emails(Page page) {
        return page.view("administration/emails", Map.of());
    }

    @GetMapping("/accounts/jobs")
    String jobs(Page page) {
        return page.view("administration/jobs", Map.of());
    }

    /**
     * Administrators manage all accounts. Officers and programme managers see who the officers are.
     *
     * @param partner words of the name of a partner to choose
     * @param partnerId the chosen partner
     */
    @OfficersAndAdmins
    @GetMapping("/accounts")
    String accounts(
            @RequestParam(defaultValue = "") String partner,
            @RequestParam(name = PARTNER_ID, defaultValue = "") String partnerId,
            Page page) {
        if (!Caller.current().has(Role.ADMIN)) {
            return page.view("administration/officers", Map.of());
        }
        String words = SearchText.shortened(partner).orElse("");
        return words.isEmpty() ? list(partnerId, page) : choose(words, page);
    }

    /** Without a filter the list is of staff: there are many more members of partners. */
    private static String list(String partnerId, Page page) {
        Map<String, Object> fixed = new HashMap<>(page.rows(ROWS));
        fixed.put("isOfPartner", !partnerId.isEmpty());
        fixed.put("partnerId", partnerId);
        boolean isOfStaff =
                !(page.variables(ACCOUNTS, fixed).get(FILTER) instanceof Map<?, ?> filter) || filter.isEmpty();
        if (isOfStaff) {
            fixed.put(FILTER, Map.of("isStaff", true));
        }
        return page.with("isOfStaff", isOfStaff).view(ACCOUNTS, fixed);
    }

    /** The chosen partner is in the address beside the other filters, since several may share a name. */
    private String choose(String words, Page page) {
        List<?> found = partners(words, page);
        if (found.size() == 1) {
            Object id = Objects.requireNonNull(((Map<?, ?>) found.getFirst()).get("id"));
            return "redirect:" + links.with(PARTNER_ID, id, "partner");
        }
        return page.with("partnersFound", found).plain(ACCOUNTS);
    }

    private static List<?> partners(String words, Page page) {
        var found = page.read("administration/accounts.partners", Map.of("filter", Map.of("name", words)))
                .get("partners");
        return (List<?>) Objects.requireNonNull(((Map<?, ?>) Objects.requireNonNull(found)).get("nodes"));
    }

    @Admins
    @PageMapping(path = "/accounts/new", accepts = "createStaffAccount")
    String create(Page page) {
        return page.showPlain("administration/account-new");
    }

    @Admins
    @PageMapping(
            path = "/accounts/{id}",
            subject = "personId",
            accepts = {
                "updateAccountRoles",
                "suspendAccount",
                "reinstateAccount",
                "resetSecondFactor",
                "appointPartnerLead",
                "removePartnerLead"
            })
    String account(Page page) {
        return page.show("administration/account");
    }
}
