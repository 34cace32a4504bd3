package org.preventionportal.portal.administration;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.preventionportal.access.personaldata.DataSubject;
import org.preventionportal.access.roles.Admins;
import org.preventionportal.platform.search.SearchText;
import org.preventionportal.portal.api.Api;
import org.preventionportal.portal.api.MutationResult;
import org.preventionportal.portal.api.QueryResult;
import org.preventionportal.portal.forms.SubmittedForm;
import org.preventionportal.portal.frame.Labels;
import org.preventionportal.portal.frame.Page;
import org.preventionportal.portal.frame.PageMapping;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;

/**
 * Finds a person, in the audit trail too, and exports and erases one. Forms are sent with POST, so that no name is in
 * the address of a page, which proxies and browsers keep.
 */
@Controller
@Admins
class PersonalDataPages {

    private static final String EXPORT = "exportPerson";
    private static final String FIELD = "emailOrAccount";

    /** For each of whom Keycloak is asked. */
    private static final int MAX_NAMESAKES = 20;

    private final Api api;
    private final Labels labels;

    PersonalDataPages(Api api, Labels labels) {
        this.api = api;
        this.labels = labels;
    }

    @PageMapping(
            path = "/accounts/data",
            accepts = {"personalData", "exportPerson", "erasePerson"})
    Object data(Page page) {
        if (!page.isSubmitted()) {
            return page.plain("administration/data");
        }
        SubmittedForm form = page.submitted();
        return switch (form.operation()) {
            case EXPORT -> file(page, form);
            case "erasePerson" -> page.send(Map.of());
            default -> find(page, form);
        };
    }

    /** Shows the person with this address or account id, the one chosen for these words, or people to choose from. */
    private String find(Page page, SubmittedForm form) {
        String words = SearchText.shortened(form.first("words")).orElse("");
        String account = form.first("words.found").equals(words) ? form.first("account") : "";
        if (account.isEmpty() && !identifies(words)) {
            Map<String, String> people = words.isEmpty() ? Map.of() : people(page, words);
            return page.with("words", words).with("people", people).plain("administration/data");
        }
        String chosen = account.isEmpty() ? words : account;
        return page.with("chosen", chosen).view("administration/data", Map.of(FIELD, chosen));
    }

    /** Part of an address is no name either, and is refused where it is looked up. */
    private static boolean identifies(String words) {
        return words.contains("@") || DataSubject.parse(words).isPresent();
    }

    /** Labels by account id, also of suspended people. Those who would look the same have their partners, too. */
    private Map<String, String> people(Page page, String words) {
        Map<String, String> people = new LinkedHashMap<>();
        var found = page.read("administration/data.people", Map.of("filter", Map.of("words", words)));
        QueryResult.descendants(found, "accounts", "nodes")
                .forEach(account -> people.put(id(account), label(account, Stream.of())));
        QueryResult.descendants(found, "accounts", "nodes")
                .filter(account -> Collections.frequency(people.values(), people.get(id(account))) > 1)
                .limit(MAX_NAMESAKES)
                .toList()
                .forEach(account -> people.put(id(account), label(account, partners(page, id(account)))));
        return people;
    }

    private static String id(Map<?, ?> account) {
        return QueryResult.text(Objects.requireNonNull(QueryResult.child(account, "person")), "id");
    }

    private static Stream<String> partners(Page page, String id) {
        var found = page.read("administration/data.partners", Map.of("personId", id));
        return QueryResult.children(found, "account")
                .flatMap(account -> QueryResult.children(account, "partners"))
                .map(partner -> QueryResult.text(partner, "name"));
    }

    private String label(Map<?, ?> account, Stream<String> partners) {
        String name = QueryResult.text(account, "name");
        List<String> parts = new ArrayList<>(List.of(name.isEmpty() ? "Someone without a name" : name));
        if (account.get("roles") instanceof List<?> roles && !roles.isEmpty()) {
            parts.add(labels.all("Role", roles));
        }
        partners.forEach(parts::add);
        if ("SUSPENDED".equals(account.get("state"))) {
            parts.add(labels.of("AccountState", "SUSPENDED"));
        }
        return String.join(", ", parts);
    }

    /** Each form carries who was shown it as {@code person}, so what is looked for has another name. */
    @PageMapping(path = "/audit/person", accepts = "auditTrail")
    String inAuditTrail(Page page) {
        return page.isSubmitted()
                ? page.view(
                        "administration/person",
                        Map.of("person", page.submitted().first("name")))
                : page.plain("administration/person");
    }

    private Object file(Page page, SubmittedForm form) {
        boolean isJson = form.first("format").equals("json");
        Map<?, ?> payload = api.send(EXPORT, Map.of(FIELD, form.first(FIELD)), isJson ? "json" : "file");
        MutationResult written = MutationResult.of(payload, null);
        if (!written.errors().isEmpty()) {
            return page.again(form.with(written.errors()));
        }
        return ResponseEntity.ok()
                .contentType(isJson ? MediaType.APPLICATION_JSON : MediaType.TEXT_HTML)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(isJson ? "personal-data.json" : "personal-data.html")
                                .build()
                                .toString())
                .body(String.valueOf(payload.get(isJson ? "json" : "file")).getBytes(StandardCharsets.UTF_8));
    }
}
